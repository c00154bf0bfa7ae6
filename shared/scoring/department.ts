import { Decimal } from '../decimal.ts'
import { byText } from '../grouped.ts'
import type { LoadedClause, LoadedMethod } from '../methods/load.ts'
import type { Consequence } from '../rules/define.ts'
import { sheets } from '../sheets/registry.ts'
import type { Text } from '../text.ts'
import type { WhyCard } from './card.ts'
import { amountOfFigures } from './compiled.ts'
import { departmentPoints, type DepartmentPoints } from './departmentPoints.ts'
import type { Circumstances, Evaluated } from './evaluate.ts'
import { evaluate, evaluateFrom } from './evaluate.ts'
import type { DepartmentFacts, SegmentFacts } from './facts.ts'
import { givenOf } from './given.ts'
import type { Reading } from './reading.ts'
import { rowsFor } from './reading.ts'
import type { Scorecard } from './result.ts'
import { addUp } from './scorecard.ts'
import { specsOf } from './specs.ts'
import { summing } from './summing.ts'

/** What one department comes to: plain data, the same bytes for the same facts. */
export interface DepartmentShard {
  readonly department: string
  readonly scorecards: readonly ScoredSegment[]
  readonly cards: Readonly<Record<string, WhyCard>>
  readonly score: DepartmentPoints | null
}

/** A scorecard with what ranking its person asks of it. */
export interface ScoredSegment {
  readonly scorecard: Scorecard
  readonly consequences: readonly Consequence[]
  /** chain key → value on this card, exact; null: not applicable or nothing there */
  readonly chain: Readonly<Record<string, string | null>>
}

/** Scores one department: its own clauses once, a scorecard for every segment, then clause 18, then A and B. Pure; the order of facts does not matter. */
export function scoreDepartment(facts: DepartmentFacts, methods: readonly LoadedMethod[]): DepartmentShard {
  const given = givenOf(facts, facts.freeze)
  const reading: Reading = { facts, given }
  const cards: Cards = new Map()
  const ofDepartment = new Map(methods.map((method) => [method.data.method, departmentClauses(method, reading, cards)]))
  const scorecards = methods.flatMap((method) => scoreSegments(method, reading, ofDepartment.get(method.data.method)!, cards))
  scorecards.sort((a, b) => byText(a.scorecard.id, b.scorecard.id))
  const judging = methods.find(({ data }) => data.departments !== undefined)
  return {
    department: facts.department,
    scorecards,
    cards: inOrder(cards),
    score:
      judging === undefined
        ? null
        : departmentPoints(
            judging,
            reading,
            ofDepartment.get(judging.data.method)!,
            scorecards.map(({ scorecard }) => scorecard),
          ),
  }
}

/** The cards of a department as they are made, by id. */
type Cards = Map<string, WhyCard>

function keep(cards: Cards, evaluated: Evaluated): Evaluated {
  cards.set(evaluated.card.id, evaluated.card)
  return evaluated
}

function inOrder(cards: Cards): Record<string, WhyCard> {
  const sorted: Record<string, WhyCard> = {}
  // Without a comparison of ours, which would be called ten times a card: texts are ordered by code units as it is.
  for (const id of [...cards.keys()].sort()) sorted[id] = cards.get(id)!
  return sorted
}

const isShared = ({ data }: LoadedClause) => data.level !== 'person' || data.empty === 'department'

/** Clauses that are the department's or the bureau's: scored once, shared by all its posts. */
function departmentClauses(method: LoadedMethod, reading: Reading, cards: Cards): ReadonlyMap<string, Evaluated> {
  const judged = method.data.departments !== undefined || reading.facts.segments.some((segment) => method.data.types.includes(segment.type))
  if (!judged) return new Map()
  const owner = `${reading.facts.department}/${method.data.method}`
  return new Map(
    [...method.clauses.values()]
      .filter(isShared)
      .map((clause) => [clause.data.no, keep(cards, evaluate(clause, { method, reading, owner }))]),
  )
}

function scoreSegments(
  method: LoadedMethod,
  { facts, given }: Reading,
  shared: ReadonlyMap<string, Evaluated>,
  cards: Cards,
): ScoredSegment[] {
  const started = facts.segments
    .filter((segment) => method.data.types.includes(segment.type))
    .map((segment) => ({ segment, evaluated: evaluateSegment(segment, method, { facts, given, segment }, shared, cards) }))
  const answered = [...method.clauses.values()].flatMap((clause) => {
    const { facts: spec } = clause.data
    return spec.shape === 'losses' ? [{ clause, losses: lossesOf(started, spec.clauses) }] : []
  })
  return started.map(({ segment, evaluated }) => {
    for (const { clause, losses } of answered) {
      const ofOthers = lossesBut(losses, segment.person)
      const circumstances = { method, reading: { facts, given, segment }, owner: segment.id, ruling: rulingFor(facts, segment, clause) }
      evaluated.set(clause.data.no, keep(cards, evaluateFrom(clause, circumstances, { losses: ofOthers })))
    }
    const { scorecard, adjustments, consequences } = addUp(segment, method, evaluated)
    for (const card of adjustments) cards.set(card.id, card)
    return { scorecard, consequences, chain: chainOf(method, { facts, given, segment }, scorecard, evaluated) }
  })
}

interface Scored {
  readonly segment: SegmentFacts
  readonly evaluated: ReadonlyMap<string, Evaluated>
}

/** What somebody lost by one clause. */
interface Loss {
  readonly person: string
  readonly says: Text
  readonly lost: Decimal
}

/** What everybody lost by certain clauses; who lost nothing is left out. */
function lossesOf(everybody: readonly Scored[], clauses: readonly string[]): readonly Loss[] {
  const losses: Loss[] = []
  for (const { segment, evaluated } of everybody) {
    const { person } = segment
    for (const no of clauses) {
      const found = evaluated.get(no)
      if (found === undefined || found.points === null) continue
      const lost = Decimal.of(found.card.maximum).minus(found.points)
      if (lost.gt(Decimal.zero)) losses.push({ person, says: { zh: `${person}第${no}条`, en: `${person} clause ${no}` }, lost })
    }
  }
  return losses
}

function lossesBut(losses: readonly Loss[], person: string): readonly Loss[] {
  const others: Loss[] = []
  for (const loss of losses) if (loss.person !== person) others.push(loss)
  return others
}

function evaluateSegment(
  segment: SegmentFacts,
  method: LoadedMethod,
  reading: Reading,
  shared: ReadonlyMap<string, Evaluated>,
  cards: Cards,
): Map<string, Evaluated> {
  const { facts } = reading
  const restraint = method.data.restraints.section
  const found = new Map<string, Evaluated>()
  const zeroSheets = new Set<string>()
  const zeroClauses = new Set<string>()
  // Vetoes first: what a falsified sheet feeds scores 0.
  for (const first of [true, false]) {
    for (const clause of method.clauses.values()) {
      const { data } = clause
      if (data.facts.shape === 'losses' || (data.section === restraint) !== first) continue
      const ruling = rulingFor(facts, segment, clause)
      const circumstances = { method, reading, owner: segment.id, zeroSheets, zeroClauses, ruling }
      const plain = ruling === undefined && zeroSheets.size === 0 && zeroClauses.size === 0
      const evaluated = keep(cards, evaluateFor(clause, circumstances, plain, shared))
      found.set(data.no, evaluated)
      if (!first) continue
      for (const { zeroSheet, zeroClause } of evaluated.consequences) {
        if (zeroSheet !== undefined) for (const kind of kindsNamed(zeroSheet)) zeroSheets.add(kind)
        if (zeroClause !== undefined) zeroClauses.add(zeroClause)
      }
    }
  }
  return found
}

/** A department's clause is its card unless something concerns this person alone; who has no work of his own takes the department's. */
function evaluateFor(
  clause: LoadedClause,
  circumstances: Circumstances,
  plain: boolean,
  shared: ReadonlyMap<string, Evaluated>,
): Evaluated {
  if (!isDepartments(clause, circumstances.reading)) return evaluate(clause, circumstances)
  if (plain) return shared.get(clause.data.no)!
  const { facts, given } = circumstances.reading
  return evaluate(clause, { ...circumstances, reading: { facts, given } })
}

function isDepartments({ data }: LoadedClause, reading: Reading): boolean {
  if (data.level !== 'person') return true
  if (data.empty !== 'department') return false
  if (data.headsTakeDepartment === true && reading.segment?.type === '科室负责人') return true
  return specsOf(data.facts).every((spec) => rowsFor(reading, spec).length === 0)
}

/** @returns the sheet kinds a finding names, by title or key */
const kindsNamed = (name: string) => sheets.filter((sheet) => sheet.kind === name || sheet.title.zh === name).map((sheet) => sheet.kind)

function rulingFor(facts: DepartmentFacts, segment: SegmentFacts, { data }: LoadedClause): Circumstances['ruling'] {
  return facts.rulings.findLast(
    (one) =>
      one.person === segment.person &&
      one.clause === data.no &&
      (one.department ?? segment.department) === segment.department &&
      (one.post ?? segment.post) === segment.post,
  )
}

function chainOf(
  method: LoadedMethod,
  reading: Reading,
  scorecard: Scorecard,
  evaluated: ReadonlyMap<string, Evaluated>,
): Record<string, string | null> {
  return Object.fromEntries(
    method.data.ranking.chain.map((key) => {
      if ('section' in key) return [key.key, scorecard.sections.find(({ section }) => section === key.section)?.points ?? null]
      if ('clauses' in key) {
        const points = key.clauses.flatMap((no) =>
          evaluated.get(no)?.card.status === 'not-applicable' ? [] : [evaluated.get(no)?.points ?? Decimal.zero],
        )
        return [key.key, points.length === 0 ? null : Decimal.sum(points).toString()]
      }
      const { figures } = summing(key.sums)(reading)
      return [key.key, amountOfFigures(key.value)(figures)?.toString() ?? null]
    }),
  )
}
