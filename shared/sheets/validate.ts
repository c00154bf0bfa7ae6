import { say } from '../messages/render.ts'
import type { Text } from '../text.ts'
import type { Row } from '../year.ts'
import { alikeToLastPeriod } from './checks/alikeToLastPeriod.ts'
import { identicalRows } from './checks/identicalRows.ts'
import type { CompiledColumn, CompiledSheet } from './compileSheet.ts'
import { compileSheet } from './compileSheet.ts'
import type { Finding, Problem, Severity, SheetContext, SheetDefinition, UnderCheck } from './define.ts'
import type { RawRow } from './rawCell.ts'
import type { RowReading } from './readRow.ts'
import { readRow, rowContext } from './readRow.ts'

/** A cell that was understood though written otherwise, and how it should stand: the pane offers it as one click. */
export interface Mend {
  readonly row: number
  readonly column: string
  readonly cell: string
  readonly to: string
}

/** A sheet read and checked. */
export interface Checked {
  /** canonical rows, empty ones left out: what is kept, once no problem is an error */
  readonly rows: readonly Row[]
  /** 序号 at which each of the rows stood, from 1 */
  readonly places: readonly number[]
  /** everything that is wrong, at once: by row, then column; what concerns the whole sheet comes last */
  readonly problems: readonly Problem[]
  readonly mends: readonly Mend[]
}

export interface ReadOptions {
  /** the workbook counts its dates from 1904: for plain serial numbers; an ExcelDate says it for itself */
  readonly date1904?: boolean
}

/**
 * Reads and checks a whole sheet in one pass; the pane and the service run this same function. Never throws, whatever the rows are.
 * A 零报告 has no rows and needs no checking. Must be handed in again while any problem is an `error` 必改; `explain` and `warn` hold nothing up.
 */
export const validate = (sheet: SheetDefinition, rawRows: readonly RawRow[], context: SheetContext, options: ReadOptions = {}): Checked =>
  checkerOf(sheet, context, options)(rawRows)

/**
 * For a pane that checks while somebody types: as {@link validate}, but a row object that was read before is not read again. Whoever changes a cell
 * hands in a new object for its row; a changed context takes a new checker.
 */
export function checkerOf(
  sheet: SheetDefinition,
  context: SheetContext,
  options: ReadOptions = {},
): (rawRows: readonly RawRow[]) => Checked {
  const compiled = compileSheet(sheet)
  const rows = rowContext(compiled, context, options.date1904 ?? false)
  const known = new WeakMap<object, RowReading>()
  const read = (raw: unknown): RowReading => {
    if (typeof raw !== 'object' || raw === null) return readRow(compiled, raw, rows)
    const before = known.get(raw)
    if (before !== undefined) return before
    const reading = readRow(compiled, raw, rows)
    known.set(raw, reading)
    return reading
  }
  return (rawRows) => (Array.isArray(rawRows) ? checked(compiled, rawRows.map(read), context) : unreadable(sheet))
}

function checked(compiled: CompiledSheet, read: RowReading[], context: SheetContext): Checked {
  const { sheet } = compiled
  const readings = read.slice(0, read.findLastIndex(({ filled }) => filled) + 1)
  const found: Found[] = readings.flatMap((reading, i) => (reading.troubles.length === 0 ? [] : troublesOf(sheet, reading, i)))
  found.push(...emptyRows(sheet, readings), ...strangeColumns(sheet, read))

  const under: UnderCheck = {
    sheet,
    rows: readings.map(({ values }) => values),
    texts: readings.map(({ row }) => row),
    refused(row, column) {
      const bit = compiled.byKey.get(column)?.index
      return bit !== undefined && ((readings[row]?.refused ?? 0) & (1 << bit)) !== 0
    },
  }
  for (const check of [...compiled.sheetChecks, alikeToLastPeriod]) {
    for (const finding of check.find(under, context)) found.push(foundBy(compiled, check.rule, check.severity, finding))
  }
  const twice = new Set(found.flatMap(({ problem }) => (problem.rule.startsWith('once-') ? [problem.row] : [])))
  for (const finding of identicalRows.find(under)) {
    if (!twice.has((finding.row ?? -1) + 1)) found.push(foundBy(compiled, identicalRows.rule, identicalRows.severity, finding))
  }

  const places = readings.flatMap(({ filled }, i) => (filled ? [i + 1] : []))
  return {
    rows: places.map((place) => readings[place - 1]!.row),
    places,
    problems: inOrder(found),
    mends: readings.flatMap(({ mends }, i) =>
      mends.map(({ column, to }) => ({ row: i + 1, column: column.key, cell: addressOf(column, i + 1), to })),
    ),
  }
}

/** A problem and where it comes in the list. */
interface Found {
  readonly problem: Problem
  readonly place: number
}

/** The sheet as laid out has title, heading and column titles above: 序号 1 stands in row 4. */
const addressOf = (column: CompiledColumn | undefined, row: number): string => `${column?.letter ?? 'A'}${row + 3}`

const BEHIND_ALL_ROWS = 1e9
const placeOf = (row: number, column: CompiledColumn | undefined) => row * 64 + (column?.index ?? 63)
const inOrder = (found: Found[]): Problem[] => found.sort((a, b) => a.place - b.place).map(({ problem }) => problem)

function problemAt(
  { kind }: SheetDefinition,
  row: number,
  column: CompiledColumn | undefined,
  { rule, severity, says, mend, ofRow }: { rule: string; severity: Severity; says: Text; mend?: string | undefined; ofRow: boolean },
): Found {
  const cell = addressOf(column, row)
  const place = column === undefined || ofRow ? say('place.row', { row }) : say('place.cell', { row, column: column.column.title, cell })
  const words = { zh: place.zh + says.zh, en: place.en + says.en }
  const problem = { kind, row, column: column?.key ?? '', cell, rule, severity, says: words, ...(mend === undefined ? {} : { mend }) }
  return { problem, place: placeOf(row, column) }
}

/** A row that was not read again has the very problems it had, as long as it stands where it stood. */
const troublesBefore = new WeakMap<RowReading, { readonly i: number; readonly found: readonly Found[] }>()

function troublesOf(sheet: SheetDefinition, reading: RowReading, i: number): readonly Found[] {
  const before = troublesBefore.get(reading)
  if (before?.i === i) return before.found
  const found = reading.troubles.map((wrong) => problemAt(sheet, i + 1, wrong.column, wrong))
  troublesBefore.set(reading, { i, found })
  return found
}

function foundBy({ sheet, byKey }: CompiledSheet, rule: string, checks: Severity | undefined, finding: Finding): Found {
  const severity = finding.severity ?? checks ?? 'error'
  const column = byKey.get(finding.columns[0] ?? '')
  if (finding.row !== undefined) return problemAt(sheet, finding.row + 1, column, { rule, severity, says: finding.says, ofRow: true })
  const problem = { kind: sheet.kind, row: 0, column: column?.key ?? '', cell: '', rule, severity, says: finding.says }
  return { problem, place: BEHIND_ALL_ROWS + (column?.index ?? 63) }
}

const emptyRows = (sheet: SheetDefinition, readings: readonly RowReading[]): Found[] =>
  readings.flatMap((reading, i) =>
    reading.filled
      ? []
      : [problemAt(sheet, i + 1, undefined, { rule: 'empty-row', severity: 'warn', says: say('check.empty-row'), ofRow: true })],
  )

/** Keys that no column has, each named once. */
function strangeColumns(sheet: SheetDefinition, readings: readonly RowReading[]): Found[] {
  const strange = new Set<string>()
  for (const reading of readings) for (const key of reading.strange) strange.add(key)
  return [...strange].slice(0, 20).map((key, i) => {
    const says = say('check.no-such-column', { column: key.slice(0, 20) })
    return {
      problem: { kind: sheet.kind, row: 0, column: '', cell: '', rule: 'no-such-column', severity: 'error', says },
      place: BEHIND_ALL_ROWS + 64 + i,
    }
  })
}

const unreadable = ({ kind }: SheetDefinition): Checked => ({
  rows: [],
  places: [],
  problems: [{ kind, row: 0, column: '', cell: '', rule: 'not-a-list', severity: 'error', says: say('check.not-a-list') }],
  mends: [],
})
