import type { FileCell, FileLook, FileSheet, FileValidation, WorkbookFile } from '@kaoji/shared/workbookFile'
import type { Area } from '../host/area.ts'
import { areaOf, around, MOST_COLUMNS, MOST_ROWS } from '../host/area.ts'
import type { Grid, GridSheet, Layer } from '../host/grid.ts'
import { looksOver, type Looks } from '../host/looksOver.ts'
import { uncovered } from '../host/uncovered.ts'
import { lookOfCondition } from './conditionLook.ts'

/** What stands in a look and is told elsewhere in the file. */
const ELSEWHERE = new Set([
  'validation',
  'format/columnWidth',
  'format/rowHeight',
  'rowHidden',
  'columnHidden',
  'format/protection/formulaHidden',
])

/** @returns all of a workbook that a file keeps */
export function fileOf(grid: Grid): WorkbookFile {
  const nameOf = (id: string | undefined) => grid.sheets().find((sheet) => sheet.id === id)?.name
  return {
    date1904: grid.date1904,
    opensOn: nameOf(grid.selection().sheet)!,
    sheets: grid.sheets().map((sheet) => fileSheet(grid, sheet)),
    names: grid.names().map(({ name, sheet, area, scope }) => {
      const known = nameOf(scope)
      return { name, sheet: nameOf(sheet)!, area, ...(known === undefined ? {} : { scope: known }) }
    }),
  }
}

function fileSheet(grid: Grid, sheet: GridSheet): FileSheet {
  const layers = grid.layers(sheet.id)
  const looks = lookList()
  const filled = Array.from(grid.filled(sheet.id), ([row, column]) => ({ row, column, rows: 1, columns: 1 }))
  const looked = [...layers].flatMap(([path, list]) => (path === 'validation' ? [] : list.map(({ area }) => area)))
  const blocks = looked.filter(({ rows, columns }) => rows < MOST_ROWS && columns < MOST_COLUMNS)
  const drawn = around([...filled, ...blocks]) ?? { row: 0, column: 0, rows: 1, columns: 1 }
  const wide = around([drawn, ...looked.filter(({ column, rows, columns }) => rows === MOST_ROWS && column + columns < MOST_COLUMNS)])!
  const width = { row: 0, column: 0, rows: 1, columns: wide.column + wide.columns }
  const columnLooks = looksOver(along(layers, 'rows', ['format/columnWidth', 'columnHidden']), width)
  const high = { row: 0, column: 0, rows: drawn.row + drawn.rows, columns: 1 }
  const rowLooks = looksOver(along(layers, 'columns', ['format/rowHeight', 'rowHidden']), high)
  const cellLooks = looksOver(layers, drawn)
  const end = { row: 0, column: MOST_COLUMNS - 1, rows: 1, columns: 1 }
  const beside = looks.numberOf(looksOver(along(layers, 'rows', []), end)(0, end.column))
  const columnLook = Array.from({ length: width.columns }, (_, column) => looks.numberOf(columnLooks(0, column)))
  const rows = Array.from({ length: high.rows }, (_, row) => {
    const { 'format/rowHeight': height, rowHidden } = rowLooks(row, 0)
    const cells =
      row < drawn.row ? [] : lineOf(grid, sheet.id, drawn, row, (column) => [looks.numberOf(cellLooks(row, column)), columnLook[column]!])
    return { row, ...(typeof height === 'number' ? { height } : {}), ...(rowHidden === true ? { hidden: true } : {}), cells }
  })
  const { frozen, protection, paper } = sheet
  const from = frozen === undefined ? undefined : areaOf(frozen)
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    frozen: {
      rows: from === undefined || from.rows === MOST_ROWS ? 0 : from.rows,
      columns: from === undefined || from.columns === MOST_COLUMNS ? 0 : from.columns,
    },
    merged: sheet.merged ?? [],
    ...(protection === undefined
      ? {}
      : { protection: Object.fromEntries(Object.entries(protection).map(([key, is]) => [key, is === true])) }),
    columns: columnLook.map((look, column) => {
      const { 'format/columnWidth': width, columnHidden } = columnLooks(0, column)
      return { column, ...(typeof width === 'number' ? { width } : {}), ...(columnHidden === true ? { hidden: true } : {}), look }
    }),
    ...(beside === -1 ? {} : { beside }),
    rows: rows.filter(({ height, hidden, cells }) => height !== undefined || hidden || cells.length > 0),
    conditions: grid.conditions(sheet.id).flatMap(({ area, set }) => {
      const formula = set['custom/rule/formula']
      return typeof formula === 'string' ? [{ area, formula, look: lookOfCondition(set), stopIfTrue: set['stopIfTrue'] === true }] : []
    }),
    validations: uncovered(layers.get('validation') ?? []).flatMap(({ areas, value }) =>
      value === undefined
        ? []
        : areas.map((area) => ({ ...(value as Omit<FileValidation, 'area'>), rule: (value as Partial<FileValidation>).rule ?? {}, area })),
    ),
    looks: looks.list,
    ...(paper === undefined ? {} : { paper }),
  }
}

/** Cells that hold something, or look otherwise than their column. */
function lineOf(
  grid: Grid,
  sheet: string,
  { column: first, columns }: Area,
  row: number,
  looksAt: (column: number) => readonly [number, number],
): FileCell[] {
  return Array.from({ length: columns }, (_, i) => first + i).flatMap((column): FileCell[] => {
    const held = grid.cell(sheet, row, column)
    const [look, beneath] = looksAt(column)
    if (held === undefined) return look === beneath ? [] : [[column, look]]
    return [held.formula === undefined ? [column, look, held.value] : [column, look, held.value, held.formula]]
  })
}

/** @returns the formats of whole columns, or rows, and of these alone; sizes lie on them however few of their cells were named */
function along(
  layers: ReadonlyMap<string, readonly Layer[]>,
  over: 'rows' | 'columns',
  sizes: readonly string[],
): Map<string, readonly Layer[]> {
  const isWhole = ({ area }: Layer) => (over === 'rows' ? area.rows === MOST_ROWS : area.columns === MOST_COLUMNS && area.rows < MOST_ROWS)
  const first = over === 'rows' ? { row: 0, rows: 1 } : { column: 0, columns: 1 }
  return new Map(
    [...layers].map(([path, list]) => [
      path,
      list.filter((layer) => sizes.includes(path) || isWhole(layer)).map(({ area, value }) => ({ area: { ...area, ...first }, value })),
    ]),
  )
}

/** Looks by what they say, each once; −1 for a cell that says nothing. */
function lookList() {
  const list: FileLook[] = []
  const numbers = new Map<string, number>()
  const known = new Map<Looks, number>()
  return {
    list,
    numberOf(looks: Looks): number {
      const before = known.get(looks)
      if (before !== undefined) return before
      const look = Object.fromEntries(
        Object.entries(looks)
          .filter(([path]) => !ELSEWHERE.has(path))
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ) as FileLook
      const key = JSON.stringify(look)
      const number = key === '{}' ? -1 : (numbers.get(key) ?? list.push(look) - 1)
      numbers.set(key, number)
      known.set(looks, number)
      return number
    },
  }
}
