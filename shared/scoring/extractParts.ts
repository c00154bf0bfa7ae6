import { Decimal } from '../decimal.ts'
import type { FactSpec } from '../methods/define.ts'
import { figure } from '../rules/arithmetic.ts'
import type { FactShapes } from '../rules/facts.ts'
import { same } from '../text.ts'
import type { CitedRow } from './card.ts'
import { citing } from './cite.ts'
import { amountOver, conditionOver } from './compiled.ts'
import type { FactRow } from './facts.ts'
import type { Reading } from './reading.ts'
import { finding, periodOf } from './reading.ts'

type Parts = Extract<FactSpec, { shape: 'parts' }>
type Part = FactShapes['parts']['parts'][number]

interface Found {
  readonly facts: FactShapes['parts']
  readonly cited: readonly CitedRow[]
}

/** Parts of a whole: done against target, weighted. Nothing to compute from: no row, or targets that sum to 0. */
export function extractingParts(spec: Parts): (reading: Reading) => Found | undefined {
  const { sheet } = spec.rows
  const weighted = spec.weight !== undefined && spec.weight !== '1'
  const [find, target, weight] = [finding(spec.rows), amountOver(sheet, spec.target), amountOver(sheet, spec.weight ?? '1')]
  const doneFor = doneOf(spec)
  const read = [spec.target, spec.weight ?? '', ...doneBy(spec.done)].filter((source) => source !== '')
  const cite = citing(sheet, read)
  return (reading) => {
    const done = doneFor(reading)
    const cited: CitedRow[] = []
    const parts: Part[] = []
    for (const row of find(reading)) {
      const reached = done(row)
      const aim = target(row.values, reading.given) ?? Decimal.zero
      const share = weight(row.values, reading.given) ?? Decimal.zero
      const plain = `${figure(reached.done)}/${figure(aim)}`
      cited.push(cite(reading.facts, row, same(plain)), ...reached.elsewhere)
      const says = weighted ? { zh: `${plain}权重${figure(share)}`, en: `${plain}, weight ${figure(share)}` } : same(plain)
      parts.push({ says, weight: share, done: reached.done, target: aim })
    }
    if (spec.together === true) return together(parts, cited)
    return parts.length === 0 ? undefined : { facts: { parts }, cited }
  }
}

function together(parts: readonly Part[], cited: readonly CitedRow[]): Found | undefined {
  const [done, target] = [Decimal.sum(parts.map((part) => part.done)), Decimal.sum(parts.map((part) => part.target))]
  if (target.isZero()) return undefined
  return { facts: { parts: [{ says: same(`${figure(done)}/${figure(target)}`), weight: Decimal.one, done, target }] }, cited }
}

/** the expressions of the same row that say what is done */
function doneBy(done: Parts['done']): readonly string[] {
  if (typeof done === 'string') return [done]
  return 'rows' in done ? [] : done.map((one) => one.when ?? '')
}

interface Done {
  readonly done: Decimal
  readonly elsewhere: readonly CitedRow[]
}

const nowhereElse: readonly CitedRow[] = []

function doneOf({ done, rows: { sheet } }: Parts): (reading: Reading) => (row: FactRow) => Done {
  if (typeof done === 'string') {
    const amount = amountOver(sheet, done)
    return ({ given }) =>
      (row) => ({ done: amount(row.values, given) ?? Decimal.zero, elsewhere: nowhereElse })
  }
  if ('rows' in done) return doneElsewhere(done)
  const choices = done.map((choice) => ({
    holds: choice.when === undefined ? undefined : conditionOver(sheet, choice.when),
    counts: { done: Decimal.of(choice.done), elsewhere: nowhereElse },
  }))
  const none = { done: Decimal.zero, elsewhere: nowhereElse }
  return ({ given }) =>
    (row) =>
      choices.find(({ holds }) => holds === undefined || holds(row.values, given) === true)?.counts ?? none
}

function doneElsewhere({ rows, take, of, match }: Extract<Parts['done'], { rows: unknown }>): (reading: Reading) => (row: FactRow) => Done {
  const [find, amount, cite] = [finding(rows), amountOver(rows.sheet, of), citing(rows.sheet, [of])]
  const [there, here] = [Object.keys(match), Object.values(match)]
  const keyIn = (row: FactRow, columns: readonly string[]) => columns.map((column) => row.values[column] ?? '').join('\n')
  return (reading) => {
    const { facts, given } = reading
    const byKey = new Map<string, FactRow[]>()
    for (const row of find(reading)) {
      const key = keyIn(row, there)
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [row])
      else known.push(row)
    }
    return (row) => {
      const found = byKey.get(keyIn(row, here)) ?? []
      const counted = take === 'sum' ? found : found.toSorted((a, b) => (periodOf(facts, a) < periodOf(facts, b) ? -1 : 1)).slice(-1)
      return {
        done: Decimal.sum(counted.map((one) => amount(one.values, given) ?? Decimal.zero)),
        elsewhere: counted.map((one) => cite(facts, one, same(one.values[of] ?? ''))),
      }
    }
  }
}
