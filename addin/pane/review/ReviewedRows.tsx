import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import { useText } from '../words/useText.tsx'
import type { Marks } from './reasons.ts'

interface ReviewedRowsProps {
  readonly kind: string
  readonly rows: readonly Row[]
  readonly marks: Marks
  readonly mark: (row: number, reason: string | undefined) => void
}

/** A sheet's rows under each other, filled columns by name; a ticked row asks for its reason. */
export function ReviewedRows({ kind, rows, marks, mark }: ReviewedRowsProps) {
  const text = useText()
  const styles = useStyles()
  const columns = Object.entries(sheetOf(kind)?.columns ?? {})
  return (
    <ol className={styles.rows}>
      {rows.map((values, index) => {
        const row = index + 1
        const reason = marks.get(row)
        return (
          <li key={row} className={styles.row}>
            <Checkbox
              label={text('sheet.row', { row })}
              checked={reason !== undefined}
              onChange={(_, { checked }) => mark(row, checked === true ? '' : undefined)}
            />
            {reason !== undefined && (
              <Input
                value={reason}
                placeholder={text('review.reason')}
                aria-label={text('review.reason-of', { row })}
                onChange={(_, { value }) => mark(row, value)}
              />
            )}
            <dl className={styles.cells}>
              {columns.flatMap(([key, { title }]) =>
                values[key] === undefined ? [] : [<dt key={key}>{text(title)}</dt>, <dd key={`${key} value`}>{values[key]}</dd>],
              )}
            </dl>
          </li>
        )
      })}
    </ol>
  )
}

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexDirection: 'column', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  cells: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    display: 'grid',
    gridTemplateColumns: 'minmax(5em, auto) 1fr',
    columnGap: tokens.spacingHorizontalS,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
})
