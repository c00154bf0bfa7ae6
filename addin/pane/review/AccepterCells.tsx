import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import type { Row } from '@kaoji/shared/year'
import { useText } from '../words/useText.tsx'
import { accepterColumns, decided, type Decisions } from './decisions.ts'

interface AccepterCellsProps {
  readonly sheet: SheetDefinition
  readonly row: number
  readonly values: Row
  readonly decisions: Decisions
  readonly decide: (decisions: Decisions) => void
  readonly today: string | undefined
}

/** The cells of a row that whoever accepts sets or confirms, beginning with what was proposed. */
export function AccepterCells({ sheet, row, values, decisions, decide, today }: AccepterCellsProps) {
  const text = useText()
  const styles = useStyles()
  const set = (column: string, value: string) => {
    let next = decided(decisions, row, values, column, value)
    // Whoever verifies verifies today, unless he writes another day.
    if (column === 'verified' && value !== '' && now('verified-on') === '' && today !== undefined)
      next = decided(next, row, values, 'verified-on', today)
    decide(next)
  }
  const now = (column: string) => decisions.get(row)?.[column] ?? values[column] ?? ''
  return (
    <div className={styles.cells}>
      {accepterColumns(sheet).map((key) => {
        const column = sheet.columns[key]!
        const words = column.type === 'yes-no' ? ['是', '否'] : column.choices
        return (
          <Field key={key} label={text(column.title)}>
            {words === undefined ? (
              <Input
                value={now(key)}
                type={column.type === 'date' ? 'date' : 'text'}
                aria-label={text('review.cell-of', { row, column: column.title })}
                className={styles.cell}
                onChange={(_, { value }) => set(key, value)}
              />
            ) : (
              <Select
                value={now(key)}
                aria-label={text('review.cell-of', { row, column: column.title })}
                onChange={(_, { value }) => set(key, value)}
              >
                {['', ...words].map((word) => (
                  <option key={word} value={word}>
                    {word}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )
      })}
    </div>
  )
}

const useStyles = makeStyles({
  cells: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { minWidth: 0, width: '100%' },
})
