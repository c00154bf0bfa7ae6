import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import { useText } from '../words/useText.tsx'
import { AccepterCells } from './AccepterCells.tsx'
import { accepterColumns, type Decisions } from './decisions.ts'
import type { LastFigures } from './lastFigures.ts'
import { ReasonField } from './ReasonField.tsx'
import type { Marks } from './reasons.ts'

interface ReviewedRowsProps {
  readonly sheet: SheetDefinition
  readonly rows: readonly Row[]
  readonly last: LastFigures
  /** 上月, 上季. */
  readonly lastCalled: Text
  /** The 序号 shown; undefined: all. */
  readonly only: ReadonlySet<number> | undefined
  /** Whoever may decide: he ticks what goes back, and sets what the accepter sets. */
  readonly marks: Marks | undefined
  readonly mark: (row: number, reason: string | undefined) => void
  readonly decisions: Decisions
  readonly decide: (decisions: Decisions) => void
  readonly today: string | undefined
}

/** Where a row is found to scroll there: a problem leads to its row. */
export const rowAnchor = (row: number): string => `row-${row}`

/** A sheet's rows under each other, filled columns by name, last period's figures beside those that differ. */
export function ReviewedRows(props: ReviewedRowsProps) {
  const { sheet, rows, last, lastCalled, only, marks, mark, decisions, decide, today } = props
  const text = useText()
  const styles = useStyles()
  const columns = layoutOf(sheet).columns.filter(({ key }) => marks === undefined || !accepterColumns(sheet).includes(key))
  return (
    <ol className={styles.rows}>
      {rows.map((values, index) => {
        const row = index + 1
        if (only !== undefined && !only.has(row)) return null
        const reason = marks?.get(row)
        return (
          <li key={row} id={rowAnchor(row)} tabIndex={-1} className={styles.row}>
            {marks === undefined ? (
              <span className={styles.number}>{text('sheet.row', { row })}</span>
            ) : (
              <Checkbox
                label={text('sheet.row', { row })}
                checked={reason !== undefined}
                onChange={(_, { checked }) => mark(row, checked === true ? '' : undefined)}
              />
            )}
            {reason !== undefined && (
              <ReasonField label={text('review.reason-of', { row })} reason={reason} write={(words) => mark(row, words)} />
            )}
            <dl className={styles.cells}>
              {columns.flatMap(({ key, column }) => {
                const value = values[key]
                const before = last.get(row)?.[key]
                if (value === undefined && before === undefined) return []
                const wide = column.type === 'long-text' || (value ?? '').length > 14
                return (
                  <div key={key} className={wide ? styles.wide : styles.cell}>
                    <dt>{text(column.title)}</dt>
                    <dd>
                      {value ?? text('history.empty-cell')}
                      {before !== undefined && (
                        <span className={styles.before}> {text('review.last', { period: lastCalled, value: before })}</span>
                      )}
                    </dd>
                  </div>
                )
              })}
            </dl>
            {marks !== undefined && accepterColumns(sheet).length > 0 && (
              <AccepterCells sheet={sheet} row={row} values={values} decisions={decisions} decide={decide} today={today} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXXS,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
  cells: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    '& dt': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  cell: { minWidth: 0 },
  wide: { minWidth: 0, gridColumnStart: 1, gridColumnEnd: 3 },
  before: {
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})
