import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useKept } from '../reading/memory.ts'
import { useHidden } from '../shell/useHidden.ts'
import { useText } from '../words/useText.tsx'
import { CellSheets } from './CellSheets.tsx'
import { heatStateOf, isSettled, type HeatCell, type HeatRow } from './heat.ts'
import { useHeatStyles } from './useHeatStyles.ts'

/** The grid: arrows move, each cell reads itself out, Enter lists its sheets below, open ones first. */
export function HeatGrid({ table, columns }: { readonly table: readonly HeatRow[]; readonly columns: readonly number[] }) {
  const text = useText()
  const styles = useStyles()
  const [open, setOpen] = useKept<{ readonly row: string; readonly column: number } | undefined>('heat cell', undefined)
  const [entered, enter] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  const arrows = useArrowNavigationGroup({ axis: 'grid' })
  const named = (column: number) => text(column === 13 ? 'heat.year-column' : 'heat.month', { month: column })
  const chosen = open && table.find(({ name }) => name === open.row)?.cells.find(({ column }) => column === open.column)
  return (
    <>
      <table ref={grid} role="grid" aria-label={text('heat.grid')} className={styles.grid} {...arrows}>
        <thead>
          <tr>
            <td className={styles.name} />
            {columns.map((column) => (
              <th key={column} scope="col" abbr={named(column)} className={styles.column}>
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
                  <Cell
                    cell={cell}
                    says={text('heat.read', { row: name, column: named(cell.column), says: readOut(cell, text) })}
                    open={chosen === cell}
                    choose={() => {
                      setOpen({ row: name, column: cell.column })
                      enter(true)
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open !== undefined && chosen !== undefined && (
        <CellSheets
          title={text('heat.open-ones', { row: open.row, column: named(open.column) })}
          cell={chosen}
          enter={entered}
          close={() => {
            grid.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
            setOpen(undefined)
          }}
        />
      )}
    </>
  )
}

interface CellProps {
  readonly cell: HeatCell
  readonly says: string
  readonly open: boolean
  readonly choose: () => void
}

function Cell({ cell: { shows }, says, open, choose }: CellProps) {
  const text = useText()
  const styles = useStyles()
  const heat = useHeatStyles()
  const hidden = useHidden()
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, shows[0] && heat[shows[0].state], open && styles.open)}
      aria-expanded={open}
      title={says}
      onClick={choose}
    >
      <span className={hidden}>{says}</span>
      <span aria-hidden="true">
        {shows.length === 0
          ? '—'
          : shows.map(({ state, count }) => (
              <span key={state} className={styles.sign}>
                {text(`heat.sign.${state}`)}
                {!isSettled(state) && count}
              </span>
            ))}
      </span>
    </button>
  )
}

/** 欠2张：考勤、学习记录；已报1张：月度重点工作. */
function readOut({ shows, sheets }: HeatCell, text: ReturnType<typeof useText>): string {
  if (shows.length === 0) return text('heat.nothing')
  if (shows.every(({ state }) => isSettled(state))) return text('heat.all-in', { count: sheets.length })
  return shows
    .map(({ state, count }) => {
      const named = sheets.filter((one) => heatStateOf(one) === state).map(({ title }) => text(title))
      return text('heat.said', { state: text(`heat.said.${state}`), count, sheets: named.join(text('list.comma')) })
    })
    .join(text('list.semicolon'))
}

const useStyles = makeStyles({
  grid: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    width: '76px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    padding: '0 4px 0 0',
    // As wide as the longest word of the sheets' names.
    ':lang(en)': { width: '92px' },
  },
  column: { padding: 0, textAlign: 'center' },
  cell: { padding: '1px', height: '34px' },
  button: {
    width: '100%',
    minHeight: '32px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    position: 'relative',
    ':hover': { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { border: `2px solid ${tokens.colorBrandForeground1}`, ':hover': { border: `2px solid ${tokens.colorBrandForeground1}` } },
  sign: { display: 'inline-block', margin: '0 1px' },
})
