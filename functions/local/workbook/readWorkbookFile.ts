import type { FileCell, FileLook, FileName, FileSheet, WorkbookFile } from '@kaoji/shared/workbookFile'
import type { Cell as ReadCell, CellStyle, Sheet, SheetProtection } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { parseRange } from '../../workbook/cellAddress.ts'
import type { CellValue, SheetCells, WorkbookCells } from '../../workbook/cells.ts'
import { BESIDE, CARRIER, carryColumnStyles } from './columnStyles.ts'
import { conditionsIn, validationsIn } from './fileRules.ts'
import { lookOf } from './lookStyle.ts'
import { ALLOWED, PLAIN_POINTS as PLAIN, POINTS_A_CHARACTER } from './writeWorkbookFile.ts'

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

/**
 * What the workbench shows of an .xlsx that our own reader took: the values are its own, everything else hucre's, which reads dates wrong.
 * @param cells what `readCells` gave for the same bytes
 */
export async function readWorkbookFile(bytes: Uint8Array, cells: WorkbookCells): Promise<WorkbookFile> {
  const book = await readXlsx(carryColumnStyles(bytes), { readStyles: true })
  const sheets = cells.sheets.flatMap((values) => {
    const sheet = book.sheets.find(({ name }) => name === values.name)
    return sheet === undefined ? [] : [fileSheet(values, sheet)]
  })
  const visible = sheets.find(({ visibility }) => visibility === 'Visible')?.name ?? ''
  const front = book.sheets[book.activeSheet ?? 0]?.name
  return {
    date1904: cells.date1904,
    opensOn: sheets.some(({ name, visibility }) => name === front && visibility === 'Visible') ? front! : visible,
    sheets,
    names: cells.names.flatMap(nameIn),
  }
}

function fileSheet(values: SheetCells, sheet: Sheet): FileSheet {
  const looks = lookList()
  const columns = sheet.columns ?? []
  const all = [...(sheet.cells ?? [])].map(([key, cell]) => ({ place: key.split(',').map(Number) as [number, number], cell }))
  const carrier = all.find(({ place: [, column], cell }) => column === CARRIER.column && cell.value === CARRIER.words)?.place[0]
  const carried = new Map<number, CellStyle>()
  const valueAt = new Map(
    values.rows.flatMap(({ row, cells }) => cells.map((cell) => [`${row - 1},${cell.column - 1}`, cell.value] as const)),
  )
  const lines = new Map<number, FileCell[]>()
  for (const {
    place: [row, column],
    cell,
  } of all) {
    if (row === carrier) {
      if (cell.style !== undefined && column !== CARRIER.column) carried.set(column, cell.style)
      continue
    }
    const line = lines.get(row) ?? []
    lines.set(row, [...line, fileCell(column, cell, valueAt.get(`${row},${column}`), looks.numberOf(cell.style))])
  }
  for (const [row, { cells }] of values.rows.map((line) => [line.row - 1, line] as const))
    for (const { column, value } of cells) {
      const line = lines.get(row) ?? []
      if (line.some(([at]) => at === column - 1)) continue
      lines.set(row, [...line, [column - 1, -1, shown(value)]])
    }
  const heights = sheet.rowDefs ?? new Map()
  const hidden = new Set(values.rows.flatMap(({ row, hidden: is }) => (is ? [row - 1] : [])))
  const rows = [...new Set([...lines.keys(), ...heights.keys()])].toSorted((one, other) => one - other).filter((row) => row !== carrier)
  const { protection, freezePane } = sheet
  const beside = looks.numberOf(carried.get(BESIDE))
  carried.delete(BESIDE)
  const listed: FileSheet['columns'] = Array.from(
    { length: Math.max(columns.length, ...[...carried.keys()].map((column) => column + 1)) },
    (_, column) => ({
      column,
      ...(columns[column]?.width === undefined ? {} : { width: columns[column].width * POINTS_A_CHARACTER }),
      ...(columns[column]?.hidden ? { hidden: true } : {}),
      look: looks.numberOf(carried.get(column)),
    }),
  )
  return {
    name: values.name,
    visibility: VISIBILITY[values.state],
    frozen: { rows: freezePane?.rows ?? 0, columns: freezePane?.columns ?? 0 },
    merged: values.merges.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
    ...(protection === undefined ? {} : { protection: protectionIn(protection) }),
    columns: listed.slice(
      0,
      listed.findLastIndex(({ width, hidden, look }) => look !== beside || hidden || (width ?? PLAIN) !== PLAIN) + 1,
    ),
    ...(beside === -1 ? {} : { beside }),
    rows: rows.map((row) => ({
      row,
      ...(heights.get(row)?.height === undefined ? {} : { height: heights.get(row)!.height! }),
      ...(hidden.has(row) || heights.get(row)?.hidden ? { hidden: true } : {}),
      cells: (lines.get(row) ?? []).toSorted(([one], [other]) => one - other),
    })),
    conditions: conditionsIn(sheet.conditionalRules ?? []),
    validations: (sheet.dataValidations ?? []).flatMap(validationsIn),
    looks: looks.list,
    paper: {
      ...(sheet.pageSetup === undefined ? {} : { pageSetup: sheet.pageSetup }),
      ...(sheet.headerFooter === undefined ? {} : { headerFooter: sheet.headerFooter }),
    },
  }
}

function fileCell(column: number, cell: ReadCell, value: CellValue | undefined, look: number): FileCell {
  const holds = value === undefined ? undefined : shown(value)
  if (cell.formula !== undefined) return [column, look, holds ?? '', `=${cell.formula}`]
  return holds === undefined ? [column, look] : [column, look, holds]
}

const shown = (value: CellValue): string | number | boolean => (value === null ? '' : typeof value === 'object' ? value.error : value)

/** Looks by what they say, each once. */
function lookList() {
  const list: FileLook[] = []
  const numbers = new Map<string, number>()
  return {
    list,
    numberOf(style: CellStyle | undefined): number {
      if (style === undefined) return -1
      const look = lookOf(style)
      const key = JSON.stringify(look)
      const found = numbers.get(key) ?? list.push(look) - 1
      numbers.set(key, found)
      return found
    },
  }
}

const protectionIn = (protection: SheetProtection): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(protection).flatMap(([name, is]) =>
      is === true && ALLOWED.has(name) ? [[`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, true]] : [],
    ),
  )

function nameIn({ name, refersTo, sheet: scope }: WorkbookCells['names'][number]): FileName[] {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/u.exec(refersTo)
  const range = match === null ? undefined : parseRange(match[3]!)
  if (match === null || range === undefined || name.startsWith('_xlnm')) return []
  const { top, left, bottom, right } = range
  return [
    {
      name,
      sheet: (match[1]?.replaceAll("''", "'") ?? match[2])!,
      area: { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 },
      ...(scope === undefined ? {} : { scope }),
    },
  ]
}
