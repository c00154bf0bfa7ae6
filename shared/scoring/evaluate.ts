import { Decimal } from '../decimal.ts'
import type { LoadedClause, LoadedMethod } from '../methods/load.ts'
import type { FactSpec, Meaning } from '../methods/define.ts'
import { change, figure } from '../rules/arithmetic.ts'
import type { Consequence, Outcome } from '../rules/define.ts'
import type { FactShape, FactShapes } from '../rules/facts.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Text } from '../text.ts'
import type { Ruling } from '../year.ts'
import type { CitedRow, WhyCard } from './card.ts'
import { citeSheet, periodSays } from './cite.ts'
import { extracting } from './extract.ts'
import { onceFor } from '../onceFor.ts'
import type { Reading } from './reading.ts'
import { lacking } from './reading.ts'
import { departmentFacts, sectionOf, sheetsRead, specsOf } from './specs.ts'

/** A clause's points with their proof. `points` null: 不适用 or 待定, as the card's status says. */
export interface Evaluated {
  readonly card: WhyCard
  readonly points: Decimal | null
  readonly beyond: Decimal
  readonly consequences: readonly Consequence[]
}

/** Under what a clause is scored. */
export interface Circumstances {
  readonly method: LoadedMethod
  readonly reading: Reading
  /** the card's id up to the clause */
  readonly owner: string
  /** kinds whose clauses score 0: falsified */
  readonly zeroSheets?: ReadonlySet<string>
  readonly zeroClauses?: ReadonlySet<string>
  readonly ruling?: Extract<Ruling, { ruling: 'points' }> | undefined
}

const half = { places: 2, mode: 'half-up' } as const

/** Scores one clause for one reader: a segment, or the department where the reading has none. */
export function evaluate(clause: LoadedClause, circumstances: Circumstances): Evaluated {
  const proved = judged(clause, circumstances)
  return ruled(clause, circumstances, falsified(clause, circumstances, proved))
}

/** Scores a clause from facts that other cards give (18). */
export function evaluateFrom(clause: LoadedClause, circumstances: Circumstances, facts: FactShapes[FactShape]): Evaluated {
  const reason = inapplicable(clause, circumstances.reading)
  const proved =
    reason === undefined
      ? scored(clause, circumstances, clause.rule.score(facts), [])
      : settled(clause, circumstances, 'not-applicable', reason, [])
  return ruled(clause, circumstances, falsified(clause, circumstances, proved))
}

/** What of a clause does not depend on the facts. */
const prepared = onceFor(({ data }: LoadedClause) => ({
  section: sectionOf(data.facts),
  read: new Set(sheetsRead(data)),
  own: extractingFrom(data.facts),
}))

/** What a person's clause reads for his department where it is scored as the department's. */
const preparedForDepartment = onceFor(({ data }: LoadedClause) => extractingFrom(departmentFacts(data.facts)))

const extractingFrom = (facts: FactSpec) => ({ extract: extracting(facts), missing: specsOf(facts).map(lacking) })

function judged(clause: LoadedClause, circumstances: Circumstances): Evaluated {
  const { reading, method } = circumstances
  const { data } = clause
  const reason = inapplicable(clause, reading)
  if (reason !== undefined) return settled(clause, circumstances, 'not-applicable', reason, [])
  const { own, read } = prepared(clause)
  const { extract, missing } = reading.segment === undefined && data.level === 'person' ? preparedForDepartment(clause) : own
  const absent = absentFor(reading, missing, read)
  const extracted = extract(reading, `${method.data.method} ${data.no}`)
  if (extracted === undefined && data.whenGone !== undefined && reading.segment?.onLastDay === 0)
    return settled(clause, circumstances, data.whenGone, gone, [])
  if (data.missing === 'cannot-score' && absent.length > 0) return settled(clause, circumstances, 'cannot-score', namesOf(absent), absent)
  if (extracted !== undefined) {
    const cited = absent.length === 0 ? extracted.cited : [...extracted.cited, ...unseen(absent, extracted.cited)]
    return scored(clause, circumstances, clause.rule.score(extracted.facts), cited)
  }
  const counts = data.missingWhen === 'all' ? allMissing(clause, reading) : absent.length > 0
  if (counts && (data.missing === 'zero' || data.missing === 'not-applicable'))
    return settled(clause, circumstances, data.missing, namesOf(absent), absent)
  if (data.empty === 'department') return settled(clause, circumstances, 'not-applicable', nothing, absent)
  return settled(clause, circumstances, data.empty ?? 'zero', nothing, absent)
}

/** The sheets of certain kinds that were never accepted and where the clause would have found rows, as a card cites them. */
function absentFor(
  reading: Reading,
  missing: readonly ((reading: Reading) => readonly number[])[],
  kinds: ReadonlySet<string>,
): readonly CitedRow[] {
  let found: Set<number> | undefined
  for (const of of missing) for (const index of of(reading)) (found ??= new Set()).add(index)
  if (found === undefined) return []
  const { facts } = reading
  return [...found]
    .filter((index) => kinds.has(facts.sheets[index]!.kind))
    .map((index) => citeSheet(facts, index, { zh: '缺报', en: 'missing' }))
}

const gone: Text = { zh: '没有测评票，年末已不在岗', en: 'no ballots, and no post at the end of the year' }
const nothing: Text = { zh: '没有可计算的数据', en: 'nothing to compute from' }

function namesOf(absent: readonly CitedRow[]): Text {
  const list = absent.map((cited) => ({
    zh: `${sheetOf(cited.kind)!.title.zh}${periodSays(cited.period).zh}`,
    en: `${sheetOf(cited.kind)!.title.en} ${periodSays(cited.period).en}`,
  }))
  return { zh: `缺报：${list.map(({ zh }) => zh).join('、')}`, en: `missing: ${list.map(({ en }) => en).join(', ')}` }
}

const unseen = (absent: readonly CitedRow[], cited: readonly CitedRow[]) =>
  absent.filter((one) => !cited.some((other) => other.row === 0 && other.kind === one.kind && other.period === one.period))

function allMissing({ data }: LoadedClause, { facts }: Reading): boolean {
  return specsOf(data.facts).every(({ sheet }) => {
    const owed = facts.due[sheet]
    return owed !== undefined && owed.due > 0 && owed.missing.length === owed.due
  })
}

/** @returns why a clause does not apply to the reader, if it does not */
function inapplicable(clause: LoadedClause, { facts, segment }: Reading): Text | undefined {
  const { applies } = clause.data
  const { section } = prepared(clause)
  if (section !== undefined && !facts.sections.includes(section) && facts.records[section] === undefined)
    return { zh: '局里没有这个职能的科室', en: 'the bureau has no such section' }
  if (applies === undefined) return undefined
  if (applies.post === 'head' && segment?.type !== '科室负责人') return { zh: '不是科室负责人', en: 'not a head of department' }
  if (applies.partyMemberOn !== undefined && segment?.partyMemberOn.includes(applies.partyMemberOn) !== true) {
    return { zh: `${applies.partyMemberOn}不是在岗党员`, en: `no Party member in post on ${applies.partyMemberOn}` }
  }
  if (applies.assigned !== undefined && !facts.assigned.includes(applies.assigned)) {
    const what = applies.assigned === '企业' ? { zh: '联系企业', en: 'contact company' } : { zh: '帮扶村', en: 'village' }
    return { zh: `${facts.year}年没有${what.zh}〔局考02表无此科室〕`, en: `no ${what.en} in ${facts.year} (sheet 02)` }
  }
  return undefined
}

type Draft = { -readonly [K in keyof WhyCard]: WhyCard[K] }

/** The card but for what rounding and the nearest change add. One literal: a card is made for every clause of everybody, and spreading costs as much as the rest. */
function cardOf(
  { data }: LoadedClause,
  { method, reading, owner }: Circumstances,
  { status, points, facts, branch, arithmetic }: Pick<WhyCard, 'status' | 'points' | 'facts' | 'branch' | 'arithmetic'>,
): Draft {
  return {
    id: `${owner}/${data.no}`,
    method: method.data.method,
    methodVersion: method.data.version,
    clause: data.no,
    title: data.title,
    text: data.text,
    level: data.level === 'person' && reading.segment === undefined ? 'department' : data.level,
    maximum: data.maximum,
    status,
    points,
    facts,
    branch,
    arithmetic,
  }
}

function settled(
  clause: LoadedClause,
  circumstances: Circumstances,
  meaning: Meaning,
  reason: Text,
  facts: readonly CitedRow[],
): Evaluated {
  const then = meanings[meaning]
  const isZero = meaning === 'zero'
  return {
    card: cardOf(clause, circumstances, {
      status: isZero ? 'scored' : meaning,
      points: isZero ? '0' : null,
      facts,
      branch: isZero ? 'missing' : meaning,
      arithmetic: { zh: `${reason.zh}，${then.zh}`, en: `${reason.en}: ${then.en}` },
    }),
    points: isZero ? Decimal.zero : null,
    beyond: Decimal.zero,
    consequences: [],
  }
}

const meanings: Readonly<Record<Meaning, Text>> = {
  zero: { zh: '得0', en: 'scores 0' },
  'not-applicable': { zh: '不适用，不得分也不扣分', en: 'not applicable' },
  'cannot-score': { zh: '待定', en: 'pending' },
}

function scored(clause: LoadedClause, circumstances: Circumstances, outcome: Outcome, facts: readonly CitedRow[]): Evaluated {
  if (outcome.cannotScore !== undefined) {
    const meaning = clause.data.empty === 'not-applicable' ? 'not-applicable' : 'cannot-score'
    return settled(clause, circumstances, meaning, outcome.cannotScore, facts)
  }
  const { places, mode } = clause.data.rounding ?? half
  const points = outcome.points.round(places, mode)
  const { branch, arithmetic } = outcome
  const card = cardOf(clause, circumstances, { status: 'scored', points: points.toString(), facts, branch, arithmetic })
  if (!points.eq(outcome.points)) {
    card.unrounded = outcome.points.toString()
    card.rounding = roundingSays(places, mode, points)
  }
  const nearest = nearestOf(outcome, points, places, mode)
  if (nearest !== undefined) card.nearest = nearest
  return { card, points, beyond: outcome.beyond ?? Decimal.zero, consequences: outcome.consequences ?? [] }
}

function roundingSays(places: number, mode: 'half-up' | 'truncate' | 'floor' | 'ceiling', points: Decimal): Text {
  const how = mode === 'half-up' ? { zh: '四舍五入', en: 'rounded half up' } : { zh: '其余舍去', en: 'cut off' }
  return {
    zh: `保留${places}位小数，${how.zh}，得${points.toFixed(places)}`,
    en: `${how.en} to ${places} places: ${points.toFixed(places)}`,
  }
}

function nearestOf(
  { points, nearest }: Outcome,
  now: Decimal,
  places: number,
  mode: 'half-up' | 'truncate' | 'floor' | 'ceiling',
): WhyCard['nearest'] {
  if (nearest === undefined) return undefined
  const then = points.plus(nearest.gain).round(places, mode)
  const gain = then.minus(now)
  return gain.isZero() ? undefined : { says: nearest.says, points: then.toFixed(2), change: change(gain) }
}

/** 34: clauses that read a falsified sheet score 0, those that cannot be scored too; those that do not apply stay so. */
function falsified(clause: LoadedClause, { zeroSheets, zeroClauses }: Circumstances, found: Evaluated): Evaluated {
  const struck =
    zeroSheets === undefined || zeroSheets.size === 0 ? undefined : sheetsRead(clause.data).find((kind) => zeroSheets.has(kind))
  if ((struck === undefined && zeroClauses?.has(clause.data.no) !== true) || found.card.status === 'not-applicable') return found
  const title = struck === undefined ? { zh: '本条', en: 'the clause' } : sheetOf(struck)!.title
  const arithmetic = { zh: `${title.zh}弄虚作假，本条得0`, en: `${title.en} falsified: scores 0` }
  const { nearest: _nearest, unrounded: _unrounded, rounding: _rounding, ...card } = found.card
  return { ...found, points: Decimal.zero, card: { ...card, status: 'scored', points: '0', branch: 'falsified', arithmetic } }
}

/** A ruling on points replaces what the clause gave, also where it could not be scored or did not apply; its carry-over goes. */
function ruled(clause: LoadedClause, { ruling, owner }: Circumstances, found: Evaluated): Evaluated {
  if (ruling === undefined) return found
  const points = Decimal.of(ruling.points)
  const before = found.points === null ? found.card.arithmetic : { zh: `原得${figure(found.points)}`, en: `was ${figure(found.points)}` }
  const why = ruling.reason === undefined ? '' : `：${ruling.reason}`
  const says = { zh: `裁定${why}`, en: `ruling${why}` }
  const { nearest: _nearest, unrounded: _unrounded, rounding: _rounding, ...card } = found.card
  return {
    points,
    beyond: Decimal.zero,
    consequences: found.consequences,
    card: {
      ...card,
      id: `${owner}/${clause.data.no}`,
      status: 'scored',
      points: points.toString(),
      branch: 'ruled',
      arithmetic: { zh: `${before.zh}；裁定得${figure(points)}`, en: `${before.en}; ruled ${figure(points)}` },
      ruling: says,
    },
  }
}
