import type { Result } from '@kaoji/shared/result'
import type { Severity } from '@kaoji/shared/sheets/define'
import { letterOf } from '@kaoji/shared/sheets/compileSheet'
import { MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { isReason, REASON_WORDS } from '@kaoji/shared/sheets/entryReasons'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { inExcel, Refused } from './inExcel.ts'
import { hasNotes, ourNotes } from './notes.ts'
import type { OpenSheet } from './openSheet.ts'
import { MARKED_CELLS, pageOf, worksheetOf } from './openSheet.ts'
import type { ExcelTrouble } from './trouble.ts'
import { written } from './written.ts'

/** What a click on 核对 or 退回 marks in the sheet itself. */
export interface CellMark {
  /** `D6`; `A6` where the row is meant */
  readonly cell: string
  readonly severity: Severity | 'returned'
  /** in the clerk's language */
  readonly says: string
}

/** The tints of look.md 9. */
const FILLS: Readonly<Record<CellMark['severity'], string>> = { returned: '#FBE9E9', error: '#FBE9E9', explain: '#FFF1D6', warn: '#E8EFF6' }

const LONGEST_REASON = 120

/**
 * Marks cells, in the place of all that were marked before: a tint, and in words, for tints look alike on a grey copy, a note where Excel has notes and
 * the row is returned, else right of the table. One sync to read, one to write, one undo step: only ever by a click.
 */
export const markCells = (open: OpenSheet, marks: readonly CellMark[]): Promise<Result<void, ExcelTrouble>> =>
  inExcel(async (context) => {
    const sheet = worksheetOf(context, open)
    // The hidden page remembers which cells are marked, so that only those are cleared and the clerk's own colours stay.
    const page = pageOf(context, open).getRange(MARKED_CELLS)
    page.load({ values: true })
    const old = ourNotes(sheet)
    const reasons = reasonColumn(open)
    const beside = sheet.getRange(`${reasons}4`).format.protection
    beside.load({ locked: true })
    const said = sheet.getRange(`${reasons}4:${reasons}${MOST_ROWS + 3}`).getUsedRangeOrNullObject(true)
    said.load({ values: true, rowIndex: true })
    sheet.protection.load({ protected: true })
    await context.sync()
    const hasRoom = !(sheet.protection.protected && beside.locked)
    for (const note of old()) note.delete()
    const before = String(page.values[0]?.[1] ?? '')
    const moved = said.isNullObject ? [] : said.values.flatMap(([words], at) => (isReason(words) ? [said.rowIndex + at + 1] : []))
    unmark(sheet, before === '' ? [] : before.split(' '), moved)
    if (hasRoom) for (const row of moved) sheet.getRange(`${reasons}${row}`).values = [['']]
    mark(sheet, marks, hasRoom ? reasons : undefined)
    page.numberFormat = [['@', '@']]
    page.values = [['marks', [...new Set(marks.map(({ cell }) => cell))].join(' ')]]
    await written(context)
  })

/** Takes every mark of {@link markCells} away again, in as many syncs. */
export const clearMarks = (open: OpenSheet): Promise<Result<void, ExcelTrouble>> => markCells(open, [])

const rowOf = (cell: string): string => /\d+$/u.exec(cell)?.[0] ?? '1'

function reasonColumn({ identity }: OpenSheet): string {
  const definition = sheetOf(identity.kind)
  if (definition === undefined) throw new Refused('ItemNotFound')
  return letterOf(layoutOf(definition).columns.length + 1)
}

/**
 * @param cells those that were marked
 * @param rows those beside which a reason stands now: whoever sorts takes tints and reasons along
 */
function unmark(sheet: Excel.Worksheet, cells: readonly string[], rows: readonly number[]) {
  const columns = new Set(cells.map((cell) => cell.slice(0, -rowOf(cell).length)))
  const there = rows.flatMap((row) => [...columns].map((column) => `${column}${row}`))
  for (const cell of new Set([...cells, ...there])) sheet.getRange(cell).format.fill.clear()
}

/** @param reasons undefined where what lies right of the table is locked, as on a downloaded sheet: then the pane alone says why */
function mark(sheet: Excel.Worksheet, marks: readonly CellMark[], reasons: string | undefined) {
  const beside = new Map<string, string[]>()
  for (const { cell, severity, says } of marks) {
    sheet.getRange(cell).format.fill.color = FILLS[severity]
    const words = REASON_WORDS[severity] + says
    if (severity === 'returned' && hasNotes()) sheet.notes.add(cell, words.slice(0, LONGEST_REASON))
    else beside.set(rowOf(cell), [...(beside.get(rowOf(cell)) ?? []), words])
  }
  for (const [row, words] of reasons === undefined ? [] : beside) {
    const range = sheet.getRange(`${reasons}${row}`)
    range.numberFormat = [['@']]
    range.values = [
      [
        words
          .map((each) => each.replace(/。$/u, ''))
          .join('；')
          .slice(0, LONGEST_REASON),
      ],
    ]
  }
}
