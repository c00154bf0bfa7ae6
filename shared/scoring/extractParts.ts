import { Decimal } from '../decimal.ts'
import type { FactSpec } from '../methods/define.ts'
import { figure } from '../rules/arithmetic.ts'
import type { FactShapes } from '../rules/facts.ts'
import { same } from '../text.ts'
import type { CitedRow } from './card.ts'
import { cite } from './cite.ts'
import { amountOver, conditionOver } from './compiled.ts'
import type { FactRow } from './facts.ts'
import type { Reading } from './reading.ts'
import { periodOf, rowsFor } from './reading.ts'

type Parts = Extract<FactSpec, { shape: 'parts' }>

/** Parts of a whole: done against target, weighted. Nothing to compute from: no row, or targets that sum to 0. */
export function extractParts(spec: Parts, reading: Reading): { facts: FactShapes['parts']; cited: readonly CitedRow[] } | undefined {
  const rows = rowsFor(reading, spec.rows)
  const { sheet } = spec.rows
  const [target, weight] = [amountOver(sheet, spec.target), amountOver(sheet, spec.weight ?? '1')]
  const done = doneOf(spec, reading)
  const parts = rows.map((row) => ({
    row,
    ...done(row),
    target: target(row.values, reading.given) ?? Decimal.zero,
    weight: weight(row.values, reading.given) ?? Decimal.zero,
  }))
  const sources = [
    spec.target,
    spec.weight ?? '',
    ...(typeof spec.done === 'string' ? [spec.done] : 'rows' in spec.done ? [] : spec.done.map((one) => one.when ?? '')),
  ]
  const cited = parts.flatMap(({ row, done: reached, target: aim, elsewhere }) => [
    cite(
      reading.facts,
      row,
      sources.filter((source) => source !== ''),
      same(`${figure(reached)}/${figure(aim)}`),
    ),
    ...elsewhere,
  ])
  if (spec.together === true) {
    const [all, due] = [Decimal.sum(parts.map((part) => part.done)), Decimal.sum(parts.map((part) => part.target))]
    return due.isZero()
      ? undefined
      : { facts: { parts: [{ says: same(`${figure(all)}/${figure(due)}`), weight: Decimal.one, done: all, target: due }] }, cited }
  }
  if (parts.length === 0) return undefined
  const weighted = spec.weight !== undefined && spec.weight !== '1'
  return {
    facts: {
      parts: parts.map(({ done: reached, target: aim, weight: share }) => ({
        says: weighted
          ? {
              zh: `${figure(reached)}/${figure(aim)}权重${figure(share)}`,
              en: `${figure(reached)}/${figure(aim)}, weight ${figure(share)}`,
            }
          : same(`${figure(reached)}/${figure(aim)}`),
        weight: share,
        done: reached,
        target: aim,
      })),
    },
    cited,
  }
}

interface Done {
  readonly done: Decimal
  readonly elsewhere: readonly CitedRow[]
}

function doneOf({ done, rows: { sheet } }: Parts, reading: Reading): (row: FactRow) => Done {
  if (typeof done === 'string') {
    const amount = amountOver(sheet, done)
    return (row) => ({ done: amount(row.values, reading.given) ?? Decimal.zero, elsewhere: [] })
  }
  if (!('rows' in done)) {
    const choices = done.map((choice) => ({
      holds: choice.when === undefined ? undefined : conditionOver(sheet, choice.when),
      done: Decimal.of(choice.done),
    }))
    return (row) => ({
      done: choices.find(({ holds }) => holds === undefined || holds(row.values, reading.given) === true)?.done ?? Decimal.zero,
      elsewhere: [],
    })
  }
  const amount = amountOver(done.rows.sheet, done.of)
  const [there, here] = [Object.keys(done.match), Object.values(done.match)]
  const keyIn = (row: FactRow, columns: readonly string[]) => columns.map((column) => row.values[column] ?? '').join('\n')
  const byKey = new Map<string, FactRow[]>()
  for (const row of rowsFor(reading, done.rows)) {
    const key = keyIn(row, there)
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return (row) => {
    const found = byKey.get(keyIn(row, here)) ?? []
    const counted =
      done.take === 'sum' ? found : found.toSorted((a, b) => (periodOf(reading.facts, a) < periodOf(reading.facts, b) ? -1 : 1)).slice(-1)
    return {
      done: Decimal.sum(counted.map((one) => amount(one.values, reading.given) ?? Decimal.zero)),
      elsewhere: counted.map((one) => cite(reading.facts, one, [done.of], same(one.values[done.of] ?? ''))),
    }
  }
}
