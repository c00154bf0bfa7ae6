import { Decimal } from '../decimal.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { figure } from '../rules/arithmetic.ts'
import type { Text } from '../text.ts'
import type { Evaluated } from './evaluate.ts'
import type { Reading } from './reading.ts'
import { rowsFor } from './reading.ts'
import type { Scorecard, ScoreLine } from './result.ts'

/** A, B and what parts equals among departments 科室得分. */
export interface DepartmentPoints {
  readonly method: string
  readonly clauses: string
  readonly staff: string | null
  readonly score: string | null
  readonly barred: boolean
  readonly chain: Readonly<Record<string, string>>
  readonly lines: readonly ScoreLine[]
  readonly arithmetic: Text
}

/**
 * A department's points: A, what its own clauses reached of 100; B, its staff's totals by days; S of both as the method weighs them.
 * @param method the one by which departments are judged
 * @param shared its clauses as the department's, by number
 */
export function departmentPoints(
  { data, clauses }: LoadedMethod,
  reading: Reading,
  shared: ReadonlyMap<string, Evaluated>,
  scorecards: readonly Scorecard[],
): DepartmentPoints {
  const rules = data.departments!
  const own = [...shared]
    .map(([no, evaluated]) => ({ clause: clauses.get(no)!, ...evaluated }))
    .filter(({ clause }) => clause.data.level !== 'bureau')
  const applying = own.filter(({ points }) => points !== null)
  const [reached, possible] = [
    Decimal.sum(applying.map(({ points }) => points!)),
    Decimal.sum(applying.map(({ clause }) => clause.maximum)),
  ]
  const exactA = possible.isZero() ? Decimal.zero : reached.times(100).div(possible)
  const a = exactA.round(2)
  const complete = scorecards.filter((card) => !card.incomplete)
  const weights = Decimal.sum(complete.map((card) => Decimal.fromExact(card.weight)))
  const sum = Decimal.sum(complete.map((card) => Decimal.of(card.total).times(Decimal.fromExact(card.weight))))
  const b = weights.isZero() ? undefined : sum.div(weights).round(2)
  const exactS = b === undefined ? undefined : a.times(Decimal.of(rules.clauses)).plus(b.times(Decimal.of(rules.staff)))
  const s = exactS?.round(2)
  const zhA = `A：100×${figure(reached)}÷${figure(possible)}=${figure(exactA)}${exactA.eq(a) ? '' : `≈${a.toFixed(2)}`}`
  const wordsB =
    b === undefined
      ? { zh: 'B：没有完整的得分单', en: 'B: no complete scorecard' }
      : {
          zh: `B：${complete.length}张得分单按天数平均，${b.toFixed(2)}`,
          en: `B: ${complete.length} scorecards weighted by days, ${b.toFixed(2)}`,
        }
  const wordsS =
    s === undefined
      ? ''
      : `；S：${rules.clauses}×${a.toFixed(2)}+${rules.staff}×${b!.toFixed(2)}=${figure(exactS!)}${exactS!.eq(s) ? '' : `≈${s.toFixed(2)}`}`
  return {
    method: data.method,
    clauses: a.toFixed(2),
    staff: b?.toFixed(2) ?? null,
    score: s?.toFixed(2) ?? null,
    barred: rowsFor(reading, rules.barredBy).length > 0,
    chain: Object.fromEntries(
      rules.chain.map((key) => [
        key.key,
        'clauses' in key ? Decimal.sum(key.clauses.map((no) => shared.get(no)?.points ?? Decimal.zero)).toFixed(2) : '0',
      ]),
    ),
    lines: own.map(({ clause, card, points }) => ({
      clause: clause.data.no,
      section: clause.data.section,
      maximum: clause.data.maximum,
      points: points?.toFixed(2) ?? null,
      status: card.status,
      card: card.id,
    })),
    arithmetic: {
      zh: `${zhA}；${wordsB.zh}${wordsS}`,
      en: `${zhA.replace('：', ': ')}; ${wordsB.en}${wordsS.replaceAll('：', ': ').replaceAll('；', '; ')}`,
    },
  }
}
