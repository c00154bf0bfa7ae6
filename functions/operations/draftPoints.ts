import { beijingDay } from '@kaoji/shared/civilDate'
import { Decimal } from '@kaoji/shared/decimal'
import type { LoadedMethod } from '@kaoji/shared/methods/load'
import { lastDay } from '@kaoji/shared/period'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import { scoreDepartment, type DepartmentShard } from '@kaoji/shared/scoring/department'
import { partYear } from '@kaoji/shared/scoring/part'
import { lastMonthDue } from '@kaoji/shared/scoring/soFar'
import { sheetsRead } from '@kaoji/shared/scoring/specs'
import type { Store } from '../storage/port.ts'
import { draftInputs, reachOf } from './draftInputs.ts'
import { checkSheet, type FilledSheet } from './filledSheet.ts'
import { methodsInForce } from './methods.ts'
import { placeName } from '@kaoji/shared/placeName'
import type { KnownSheet } from './sheetPlace.ts'
import { Surroundings } from './surroundings.ts'

/** 本表得分: what a sheet's clauses come to so far. Decimals are texts. */
export interface DraftPoints {
  /** Of the clauses that apply, without the bonus. */
  readonly points: string
  readonly maximum: string
  readonly bonus: string
  /** The last day of which something can lack. */
  readonly until: string
  /** The department's cards, then its people's. */
  readonly cards: readonly WhyCard[]
}

/** A clause that reads the sheet. */
interface Read {
  readonly method: string
  readonly clause: string
  readonly maximum: Decimal
  readonly bonus: boolean
  readonly kinds: readonly string[]
}

/**
 * The clauses that read this kind of sheet, as they would come out for the department were these rows accepted now: over what the department handed in,
 * and what others' unrestricted sheets that were accepted say of it. Others' restricted sheets § and rulings first count in a run, since departments do
 * not know them before it is published. Vetoes 否决 give no points and are left out.
 */
export async function draftPoints(store: Store, known: KnownSheet, filled: FilledSheet, now: number): Promise<DraftPoints> {
  const { sheet, place, record } = known
  const { department, period } = place
  const { bureau } = record
  const [today, methods] = [beijingDay(now), (await methodsInForce(store, bureau.year)).map(({ loaded }) => loaded)]
  const due = lastMonthDue(bureau.year, today)
  const until = sheet.cycle !== 'year' && lastDay(period) > due ? lastDay(period) : due
  const read = methods.flatMap((method) => readBy(method, sheet.kind))
  if (read.length === 0 || !bureau.departments.includes(department)) return { points: '0', maximum: '0', bonus: '0', until, cards: [] }

  const around = new Surroundings(store, record)
  const reach = await reachOf(around, known)
  const kinds = new Set(read.flatMap((one) => one.kinds))
  const { rows } = await checkSheet(around, known, filled)
  const inputs = await draftInputs(store, around, known, rows, kinds, reach)
  const isIn = new Set(inputs.sheets.map(placeName))
  const { departments } = partYear(inputs, methods, {
    until,
    owes: (owed) => kinds.has(owed.kind) && reach(owed.kind).includes(owed.department) && (owed.dueOn < today || isIn.has(placeName(owed))),
  })
  const shard = scoreDepartment(
    departments.find((one) => one.department === department)!,
    methods,
  )
  return { ...pointsOf(shard, read), until, cards: cardsOf(shard, read) }
}

const readBy = ({ data }: LoadedMethod, kind: string): Read[] =>
  data.clauses.flatMap((clause) => {
    const [kinds, maximum] = [sheetsRead(clause), Decimal.of(clause.maximum)]
    if (!kinds.includes(kind) || maximum.isZero()) return []
    return [{ method: data.method, clause: clause.no, maximum, bonus: clause.section === data.bonus.section, kinds }]
  })

const departmentCard = ({ department, cards }: DepartmentShard, { method, clause }: Read): WhyCard | undefined =>
  cards[`${department}/${method}/${clause}`]

function pointsOf(shard: DepartmentShard, read: readonly Read[]): Pick<DraftPoints, 'points' | 'maximum' | 'bonus'> {
  let [points, maximum, bonus] = [Decimal.zero, Decimal.zero, Decimal.zero]
  for (const one of read) {
    const reached = clausePoints(shard, one)
    if (reached === undefined) continue
    if (one.bonus) bonus = bonus.plus(reached)
    else [points, maximum] = [points.plus(reached), maximum.plus(one.maximum)]
  }
  return { points: points.toFixed(2), maximum: maximum.toString(), bonus: bonus.toFixed(2) }
}

/** The department's points; where the clause is each person's, the mean by days of those to whom it applies. */
function clausePoints(shard: DepartmentShard, read: Read): Decimal | undefined {
  const own = departmentCard(shard, read)
  if (own !== undefined) return own.points === null ? undefined : Decimal.of(own.points)
  const scored = shard.scorecards.flatMap(({ scorecard: { method, lines, weight } }) => {
    const points = method === read.method ? lines.find((line) => line.clause === read.clause)?.points : undefined
    return points == null ? [] : [{ points: Decimal.of(points), weight: Decimal.fromExact(weight) }]
  })
  const weights = Decimal.sum(scored.map(({ weight }) => weight))
  if (weights.isZero()) return undefined
  return Decimal.sum(scored.map(({ points, weight }) => points.times(weight)))
    .div(weights)
    .round(2)
}

/** Each card once, the department's before its people's, clause after clause. */
function cardsOf(shard: DepartmentShard, read: readonly Read[]): WhyCard[] {
  const ids = read.flatMap((one) => [
    ...(departmentCard(shard, one) === undefined ? [] : [departmentCard(shard, one)!.id]),
    ...shard.scorecards.flatMap(({ scorecard: { method, lines } }) =>
      method === one.method ? lines.filter((line) => line.clause === one.clause).map((line) => line.card) : [],
    ),
  ])
  return [...new Set(ids)].map((id) => shard.cards[id]!)
}
