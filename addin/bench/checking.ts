import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import { copyChecker } from '../pane/fill/filledSheet.ts'
import type { Filling } from '../service/filling.ts'

/**
 * What the pane does after each edit, in the page: the whole sheet read anew, held against its definition and all that its checks ask.
 * @param edits how many, each in another row
 * @returns milliseconds of the first reading, then of each after an edit
 */
export function checkingTimes(filling: Filling, rows: readonly RawRow[], column: string, edits: number): readonly number[] {
  const check = copyChecker(filling, () => undefined)
  const identity = { ...filling, definition: '', bureau: '', base: 0, baseCode: '', laidOutAt: '' }
  const open = { identity, rangeName: '', sheetName: '', active: true }
  let held = rows
  return Array.from({ length: edits + 1 }, (_, edit) => {
    // Excel hands out new cells at each reading, whether they changed or not.
    held = held.map((row, index) => ({ ...row, ...(edit > 0 && index === (edit * 7) % rows.length && { [column]: String(edit) }) }))
    const started = performance.now()
    check({ open, rows: held, date1904: false, faults: [] })
    return performance.now() - started
  })
}
