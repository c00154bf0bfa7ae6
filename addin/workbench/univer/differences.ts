import { ObjectMatrix, type ICellData, type IStyleData, type IWorksheetData, type Nullable } from '@univerjs/core'
import type { Grid } from '../host/grid.ts'
import type { Drawing } from './drawing.ts'
import { wholeSheet } from './drawSheets.ts'

/** @returns every place where Univer's workbook is otherwise than the grid says it is drawn, in words for who reads a failed test; none where all is alike */
export function differences(drawing: Drawing, grid: Grid): readonly string[] {
  const { workbook } = drawing
  const order = (names: readonly string[]) => names.join(', ')
  const found: string[] = []
  const differ = (what: string, drawn: unknown, held: unknown) => {
    if (drawn !== held) found.push(`${what}: drawn ${String(drawn)}, held ${String(held)}`)
  }
  differ('sheets', order(workbook.getSheets().map((sheet) => sheet.getName())), order(grid.sheets().map(({ name }) => name)))
  differ('in front', workbook.getActiveSheet().getSheetId(), grid.selection().sheet)
  for (const sheet of grid.sheets()) {
    const worksheet = workbook.getSheetBySheetId(sheet.id)
    if (!worksheet) continue
    const [drawn, held] = [worksheet.getConfig(), wholeSheet(drawing, grid, sheet)]
    const tell = (what: string, a: unknown, b: unknown) => differ(`${sheet.name} ${what}`, a, b)
    tell('hidden', drawn.hidden, held.hidden)
    tell('freeze', words(drawn.freeze), words(held.freeze))
    tell('merged', blocks(drawn), blocks(held))
    for (let row = 0; row < held.rowCount; row += 1) {
      const [one, other] = [drawn.rowData[row], held.rowData[row]]
      tell(`row ${row + 1} height`, one?.h ?? drawn.defaultRowHeight, other?.h ?? held.defaultRowHeight)
      tell(`row ${row + 1} hidden`, one?.hd ?? 0, other?.hd ?? 0)
    }
    for (let column = 0; column < held.columnCount; column += 1) {
      const [one, other] = [drawn.columnData[column], held.columnData[column]]
      tell(`column ${column + 1} width`, one?.w ?? drawn.defaultColumnWidth, other?.w ?? held.defaultColumnWidth)
      tell(`column ${column + 1} hidden`, one?.hd ?? 0, other?.hd ?? 0)
      tell(`column ${column + 1} look`, styled(one?.s), styled(other?.s))
    }
    const [cells, others] = [cellsOf(drawn), cellsOf(held)]
    for (const place of new Set([...cells.keys(), ...others.keys()])) {
      const [one, other] = [cells.get(place), others.get(place)]
      tell(`${place} formula`, one?.f ?? '', other?.f ?? '')
      if (other?.f === undefined) tell(place, one?.v ?? '', other?.v ?? '')
      const column = Number(place.slice(place.lastIndexOf(' '))) - 1
      tell(`${place} look`, styled(drawn.columnData[column]?.s, one?.s), styled(held.columnData[column]?.s, other?.s))
    }
  }
  return found

  /** What a cell has not of its own it has of its column. */
  function styled(...styles: readonly Nullable<string | IStyleData>[]): string {
    const said = styles.map((style) => (typeof style === 'string' ? workbook.getStyles().get(style) : style) ?? {})
    return words(
      Object.fromEntries(
        Object.entries(Object.assign({}, ...said) as IStyleData).filter(([, value]) => value !== undefined && value !== null),
      ),
    )
  }
}

function cellsOf({ cellData }: IWorksheetData): Map<string, ICellData> {
  const cells = new Map<string, ICellData>()
  new ObjectMatrix(cellData).forValue((row, column, cell) => {
    if (cell) cells.set(`row ${row + 1} column ${column + 1}`, cell)
  })
  return cells
}

const blocks = ({ mergeData }: IWorksheetData) =>
  words(mergeData.map(({ startRow, startColumn, endRow, endColumn }) => `${startRow} ${startColumn} ${endRow} ${endColumn}`).sort())

const words = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
