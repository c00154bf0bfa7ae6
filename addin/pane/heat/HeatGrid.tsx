import { Button, makeStyles, mergeClasses, Subtitle2, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useState } from 'react'
import { usePane } from '../shell/pane.tsx'
import { StateChip } from '../shell/StateChip.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { heatStateOf, type HeatCell, type HeatRow, type HeatState } from './heat.ts'

/** The grid: arrows move, each cell reads itself out, Enter lists its sheets below, open ones first. */
export function HeatGrid({ table, columns }: { readonly table: readonly HeatRow[]; readonly columns: readonly number[] }) {
  const text = useText()
  const styles = useStyles()
  const [open, setOpen] = useState<{ readonly row: string; readonly column: number }>()
  const arrows = useArrowNavigationGroup({ axis: 'grid' })
  const named = (column: number) => text(column === 13 ? 'heat.year-column' : 'heat.month', { month: column })
  const chosen = open && table.find(({ name }) => name === open.row)?.cells.find(({ column }) => column === open.column)
  return (
    <>
      <table role="grid" aria-label={text('heat.grid')} className={styles.grid} {...arrows}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" abbr={named(column)}>
                {column === 13 ? text('heat.year-column') : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell) => (
                <td key={cell.column} role="gridcell" className={styles.cell}>
                  <button
                    type="button"
                    className={mergeClasses(styles.button, cell.shows[0] && styles[cell.shows[0].state])}
                    aria-expanded={chosen === cell}
                    onClick={() => setOpen({ row: name, column: cell.column })}
                  >
                    <span className={styles.readOut}>
                      {text('heat.read', { row: name, column: named(cell.column), says: readOut(cell, text) })}
                    </span>
                    <span aria-hidden="true">
                      {cell.shows.length === 0
                        ? '—'
                        : cell.shows.map(({ state, count }) => text(`heat.sign.${state}`) + (isSettled(state) ? '' : count)).join('')}
                    </span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open !== undefined && chosen !== undefined && (
        <CellSheets title={text('heat.open-ones', { row: open.row, column: named(open.column) })} cell={chosen} />
      )}
    </>
  )
}

const isSettled = (state: HeatState) => state === 'accepted' || state === 'zero' || state === 'late'

function readOut({ shows, sheets }: HeatCell, text: ReturnType<typeof useText>): string {
  if (shows.length === 0) return text('heat.nothing')
  if (shows.every(({ state }) => isSettled(state))) return text('heat.all-in', { count: sheets.length })
  return shows
    .map(({ state, count }) => {
      const named = sheets.filter((one) => heatStateOf(one) === state).map(({ title }) => text(title))
      return text('heat.counted', { state: text(state === 'late' ? 'state.accepted' : `state.${state}`), count, sheets: named.join(' ') })
    })
    .join('；')
}

function CellSheets({ title, cell }: { readonly title: string; readonly cell: HeatCell }) {
  const text = useText()
  const rows = useRows()
  const { go } = usePane()
  const settled = (state: string) => (state === 'accepted' ? 1 : 0)
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <ul className={rows.list}>
        {[...cell.sheets]
          .sort((a, b) => settled(a.state) - settled(b.state) || a.sheet - b.sheet)
          .map((one) => (
            <li key={`${one.department} ${one.kind} ${one.period}`} className={rows.row}>
              <StateChip state={one.state} zero={one.zero} overdue={heatStateOf(one) === 'overdue'} />
              <Button
                appearance="transparent"
                className={rows.grow}
                onClick={() => go({ view: 'history', sheet: { department: one.department, period: one.period, kind: one.kind } })}
              >
                {text(one.title)} {one.department} {text(periodText(one.period))}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({
  grid: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, wordBreak: 'break-word' },
  cell: { padding: '1px', height: '34px' },
  button: {
    width: '100%',
    minHeight: '32px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    position: 'relative',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  readOut: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  missing: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  returned: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  overdue: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  submitted: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  due: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  late: { color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1 },
  zero: { color: tokens.colorPaletteLavenderForeground2, backgroundColor: tokens.colorPaletteLavenderBackground2 },
  accepted: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
})
