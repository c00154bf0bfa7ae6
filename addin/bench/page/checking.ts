import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { rowSchema, type JsonSchema } from '@kaoji/shared/sheets/schema'
import { validate } from '@kaoji/shared/sheets/validate'
import { copyChecker } from '../../pane/fill/filledSheet.ts'
import { contextOf, type Filling } from '../../service/filling.ts'

/** Counts the faults of a whole sheet. */
type Checker = (rows: readonly RawRow[]) => number

// An edit is over sooner than the browser's clock ticks.
const edits = 20

export interface CheckingTimes {
  /** milliseconds of our first reading of the rows */
  readonly first: number
  /** milliseconds an edit, by who checked, a sample of several edits each; the first rounds warmed up */
  readonly after: Readonly<Record<string, readonly number[]>>
}

/**
 * What the pane does after each edit, in the page: the whole sheet read anew, held against its definition and all that its checks ask. Beside it, in turn
 * and on the same rows, the same check made anew each time, and a peer's.
 * @param peers makes a peer's checker of a JSON Schema; it sees a cell's form alone
 * @param column which is edited, each time in another row
 * @param spoilt what no number is, in a column of numbers
 * @throws Error where somebody refuses the rows, or lets the spoilt one pass: a time would mean nothing
 */
export function checkingTimes(
  filling: Filling,
  rows: readonly RawRow[],
  peers: Readonly<Record<string, (schema: JsonSchema) => Checker>>,
  { column, spoilt, rounds }: { readonly column: string; readonly spoilt: RawRow; readonly rounds: number },
): CheckingTimes {
  const sheet = sheetOf(filling.kind)!
  const identity = { ...filling, definition: '', bureau: '', base: 0, baseCode: '', laidOutAt: '' }
  const open = { identity, rangeName: '', sheetName: '', active: true }
  const check = copyChecker(filling, () => undefined)
  const context = contextOf(filling)
  const checkers: Readonly<Record<string, Checker>> = {
    ours: (held) => check({ open, rows: held, date1904: false, faults: [], marked: false }).checked.problems.length,
    'made anew': (held) => validate(sheet, held, context).problems.length,
    ...Object.fromEntries(Object.entries(peers).map(([name, of]) => [name, of({ type: 'array', items: rowSchema(sheet) })])),
  }
  const started = performance.now()
  checkers['ours']!(rows)
  const first = performance.now() - started
  for (const [name, checker] of Object.entries(checkers))
    if (checker([spoilt, ...rows.slice(1)]) !== checker(rows) + 1) throw new Error(`${name} does not find the one cell that is no number`)

  let held = rows
  let edit = 0
  const edited = () => {
    edit += 1
    // Excel hands out new cells at each reading, whether they changed or not.
    held = held.map((row, index) => ({ ...row, ...(index === (edit * 7) % rows.length && { [column]: `第${edit}次` }) }))
    return held
  }
  const after: Record<string, number[]> = Object.fromEntries(Object.keys(checkers).map((name) => [name, []]))
  const warmUp = 3
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const [name, checker] of Object.entries(checkers)) {
      const readings = Array.from({ length: edits }, edited)
      const begun = performance.now()
      for (const reading of readings) checker(reading)
      if (round >= warmUp) after[name]!.push((performance.now() - begun) / edits)
    }
  return { first, after }
}
