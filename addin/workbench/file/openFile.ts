import { isDateFormat } from '@kaoji/shared/sheets/dateFormat'
import type { FileCell, FileLook, FileSheet, WorkbookFile } from '@kaoji/shared/workbookFile'
import { MOST_COLUMNS, MOST_ROWS, type Area } from '../host/area.ts'
import type { Grid } from '../host/grid.ts'
import { PLAIN } from '../host/looks.ts'
import { setOfCondition } from './conditionLook.ts'

/**
 * Puts a workbook out of a file in place of the one that is open; nothing of it is taken back. One that counts days from 1904, as Excel on a Mac once did,
 * counts from 1900 here: its days stay the days they were, and what somebody types is drawn and read as that day too.
 */
export function openFile(grid: Grid, given: WorkbookFile) {
  const file = given.date1904 ? from1900(given) : given
  grid.empty(false)
  const [blank] = grid.sheets()
  // The name is free again before a sheet of the file takes it.
  grid.changeSheet(blank!.id, { name: '\u0000' })
  const ids = new Map(file.sheets.map((sheet) => [sheet.name, openSheet(grid, sheet)]))
  grid.setNames(
    file.names.flatMap(({ name, sheet, area, scope }) => {
      const id = ids.get(sheet)
      return id === undefined
        ? []
        : [{ name, sheet: id, area, scope: scope === undefined ? undefined : ids.get(scope), visible: true, comment: '' }]
    }),
  )
  const front = ids.get(file.opensOn) ?? grid.sheets().find(({ id, visibility }) => id !== blank!.id && visibility === 'Visible')?.id
  if (front !== undefined) {
    grid.select({ sheet: front, area: { row: 0, column: 0, rows: 1, columns: 1 } })
    grid.removeSheet(blank!.id)
  } else grid.changeSheet(blank!.id, { name: 'Sheet1' })
  grid.clearUndo()
}

function openSheet(grid: Grid, sheet: FileSheet): string {
  const { id } = grid.addSheet(sheet.name)
  const lookAt = (number: number): FileLook => sheet.looks[number] ?? {}
  const columnLook = new Map(sheet.columns.map(({ column, look }) => [column, look]))
  for (const { column, width, hidden, look } of sheet.columns) {
    const area = { row: 0, column, rows: MOST_ROWS, columns: 1 }
    if (width !== undefined) grid.setLook(id, 'format/columnWidth', area, width)
    if (hidden === true) grid.setLook(id, 'columnHidden', area, true)
    for (const [path, value] of Object.entries(lookAt(look))) grid.setLook(id, path, area, value)
  }
  const width = Math.max(0, ...sheet.columns.map(({ column }) => column + 1))
  const beside = { row: 0, column: width, rows: MOST_ROWS, columns: MOST_COLUMNS - width }
  for (const [path, value] of Object.entries(lookAt(sheet.beside ?? -1))) grid.setLook(id, path, beside, value)
  for (const { row, height, hidden, cells } of sheet.rows) {
    const area = { row, column: 0, rows: 1, columns: MOST_COLUMNS }
    if (height !== undefined) grid.setLook(id, 'format/rowHeight', area, height)
    if (hidden === true) grid.setLook(id, 'rowHidden', area, true)
    for (const [column, , value, formula] of cells)
      if (value !== undefined && (value !== '' || formula !== undefined))
        grid.hold(id, row, column, formula === undefined ? { value } : { value, formula })
  }
  for (const { area, look, beneath } of blocksOf(sheet, columnLook)) {
    const own = lookAt(look)
    const taken = Object.keys(lookAt(beneath)).filter((path) => own[path] === undefined)
    for (const path of taken)
      grid.setLook(id, path, area, path.startsWith('border/') ? (path.endsWith('style') ? 'None' : undefined) : PLAIN[path])
    for (const [path, value] of Object.entries(own)) grid.setLook(id, path, area, value)
  }
  for (const { area, ...held } of sheet.validations)
    grid.setLook(id, 'validation', area, Object.keys(held.rule).length === 0 ? { ...held, rule: undefined } : held)
  grid.setConditions(
    id,
    sheet.conditions.map(({ area, formula, look, stopIfTrue }, i) => ({
      id: `{cf-${i}}`,
      area,
      kind: 'Custom',
      set: setOfCondition(formula, look, stopIfTrue),
    })),
  )
  const { rows, columns } = sheet.frozen
  grid.changeSheet(id, {
    visibility: sheet.visibility,
    frozen: rows > 0 ? `1:${rows}` : columns > 0 ? `A:${String.fromCharCode(64 + columns)}` : undefined,
    merged: sheet.merged,
    protection: sheet.protection,
    paper: sheet.paper,
  })
  return id
}

/** the days from the one beginning to the other */
const DAYS_BETWEEN = 1462

function from1900(file: WorkbookFile): WorkbookFile {
  const shifted = ({ looks, rows }: FileSheet): FileSheet['rows'] =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map(([column, look, value, formula]): FileCell => {
        // Less than a day is a time, and has no beginning.
        const isDay = typeof value === 'number' && value >= 1 && isDateFormat(String(looks[look]?.['numberFormat'] ?? ''))
        if (value === undefined) return [column, look]
        const kept = isDay ? value + DAYS_BETWEEN : value
        return formula === undefined ? [column, look, kept] : [column, look, kept, formula]
      }),
    }))
  return { ...file, date1904: false, sheets: file.sheets.map((sheet) => ({ ...sheet, rows: shifted(sheet) })) }
}

interface Block {
  readonly area: Area
  readonly look: number
  /** the look of the columns beneath */
  readonly beneath: number
}

/** @returns cells that look otherwise than their columns, in blocks as large as rows alike allow */
function blocksOf({ rows, beside = -1 }: FileSheet, columnLook: ReadonlyMap<number, number>): Block[] {
  const done: Block[] = []
  let open: Block[] = []
  for (const { row, cells } of rows) {
    const runs: Block[] = []
    for (const [column, look] of cells) {
      const beneath = columnLook.get(column) ?? beside
      const last = runs.at(-1)
      if (look === beneath) continue
      if (last?.look === look && last.beneath === beneath && last.area.column + last.area.columns === column)
        runs[runs.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + 1 } }
      else runs.push({ area: { row, column, rows: 1, columns: 1 }, look, beneath })
    }
    const next = runs.map((run) => {
      const above = open.find(
        ({ area, look, beneath }) =>
          look === run.look &&
          beneath === run.beneath &&
          area.column === run.area.column &&
          area.columns === run.area.columns &&
          area.row + area.rows === row,
      )
      if (above === undefined) return run
      open = open.filter((one) => one !== above)
      return { ...above, area: { ...above.area, rows: above.area.rows + 1 } }
    })
    done.push(...open)
    open = next
  }
  return [...done, ...open]
}
