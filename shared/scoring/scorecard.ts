import { Decimal } from '../decimal.ts'
import type { ClauseData } from '../methods/define.ts'
import type { LoadedClause, LoadedMethod } from '../methods/load.ts'
import { added, figure } from '../rules/arithmetic.ts'
import type { Consequence } from '../rules/define.ts'
import type { Text } from '../text.ts'
import type { WhyCard } from './card.ts'
import type { Evaluated } from './evaluate.ts'
import type { SegmentFacts } from './facts.ts'
import { onceFor } from '../onceFor.ts'
import type { Scorecard, ScoreLine, SectionScore } from './result.ts'

export interface CardOfSegment {
  readonly scorecard: Scorecard
  /** cards of this scorecard's own: adjustments of sections, bonus and total */
  readonly adjustments: readonly WhyCard[]
  readonly consequences: readonly Consequence[]
}

interface Adjustment {
  readonly no: string
  readonly section: string
  readonly title: Text
  readonly points: Decimal
  readonly arithmetic: Text
}

/**
 * Adds up one segment's scorecard: sections scaled to what applies, less carry-over and 18, not below 0; their sum; the bonus within its cap. Every step
 * that moves points is a line of its own, so that the total is the sum of the lines.
 */
export function addUp(segment: SegmentFacts, method: LoadedMethod, evaluated: ReadonlyMap<string, Evaluated>): CardOfSegment {
  const { data } = method
  const consequences: Consequence[] = []
  for (const one of evaluated.values()) consequences.push(...one.consequences)
  const adjustments: Adjustment[] = []
  const parts = partsOf(method)
  const sections = parts.sections.map((section) => sectionScore(section, evaluated, adjustments))
  const present = sections.filter((section) => section.points !== null)
  const sum = Decimal.sum(present.map((section) => section.points!))
  const base = wholeOf(sum, present, sections, adjustments)
  const bonus = bonusOf(parts.bonus, evaluated, consequences, adjustments)
  let total = base.plus(bonus)
  if (consequences.some((consequence) => consequence.scoreZero === true)) {
    adjustments.push({
      no: '总分归零',
      section: '',
      title: { zh: '总分按0计', en: 'Score counts 0' },
      points: total.negated(),
      arithmetic: { zh: `${figure(total)}−${figure(total)}=0`, en: `${figure(total)}−${figure(total)}=0` },
    })
    total = Decimal.zero
  }
  const own = adjustments.map((adjustment) => adjustmentCard(adjustment, segment, method))
  return {
    adjustments: own,
    consequences,
    scorecard: {
      id: segment.id,
      person: segment.person,
      name: segment.name,
      department: segment.department,
      post: segment.post,
      type: segment.type,
      main: segment.main,
      method: data.method,
      from: segment.from,
      to: segment.to,
      days: segment.days,
      weight: segment.weight,
      lines: [...linesOf(data.clauses, evaluated), ...adjustments.map((adjustment, i) => lineOfAdjustment(adjustment, own[i]!))],
      sections: sections.map(({ section, maximum, points }): SectionScore => ({
        section,
        maximum: maximum.toString(),
        points: points?.toFixed(2) ?? null,
      })),
      base: base.toFixed(2),
      bonus: bonus.toFixed(2),
      total: total.toFixed(2),
      incomplete: isIncomplete(parts.counting, evaluated),
    },
  }
}

interface Section {
  readonly section: string
  readonly maximum: Decimal
  readonly points: Decimal | null
}

interface Part {
  readonly section: string
  readonly full: Decimal
  readonly clauses: readonly LoadedClause[]
  /** taken from the section after it is summed (18) */
  readonly after: readonly string[]
}

/** A method's clauses by what they are added up to, found once. */
const partsOf = onceFor(({ data, clauses }: LoadedMethod) => {
  const within = (name: string) => data.clauses.filter(({ section }) => section === name)
  return {
    sections: data.sections.map(({ section, points }): Part => ({
      section,
      full: Decimal.of(points),
      clauses: within(section).flatMap(({ no, afterSection }) => (afterSection === true ? [] : clauses.get(no)!)),
      after: within(section).flatMap(({ no, afterSection }) => (afterSection === true ? no : [])),
    })),
    bonus: { section: data.bonus.section, cap: Decimal.of(data.bonus.cap), clauses: within(data.bonus.section).map(({ no }) => no) },
    /** all but the restraints, which give no points */
    counting: data.clauses.filter(({ section }) => section !== data.restraints.section).map(({ no }) => no),
  }
})

function sectionScore(
  { section, full, clauses, after }: Part,
  evaluated: ReadonlyMap<string, Evaluated>,
  adjustments: Adjustment[],
): Section {
  const members: Member[] = []
  for (const { data, maximum } of clauses) {
    const { card, points, beyond } = evaluated.get(data.no)!
    members.push({ no: data.no, maximum, card, points, beyond })
  }
  const applying = members.filter(isApplying)
  const possible = Decimal.sum(applying.map(maximumOf))
  if (applying.length === 0 || possible.isZero()) return { section, maximum: full, points: null }
  const reached = Decimal.sum(applying.map(pointsOf))
  const scaled = reached.times(full).div(possible)
  let points = scaled.round(2)
  if (!possible.eq(full)) {
    const [sum, parts] = [added(applying.map(maximumOf)), added(applying.map(pointsOf))]
    const round = scaled.eq(points) ? '' : `≈${points.toFixed(2)}`
    const nos = applying.map(noOf).join('、')
    adjustments.push({
      no: `${section}折算`,
      section,
      title: { zh: `${section}部分折算`, en: `Section ${section} scaled` },
      points: points.minus(reached),
      arithmetic: {
        zh: `${section}部分${figure(full)}分归适用的第${nos}条，${sum}=${figure(possible)}；得${parts}=${figure(reached)}；${figure(reached)}×${figure(full)}÷${figure(possible)}=${figure(scaled)}${round}；${figure(points)}−${figure(reached)}=${figure(points.minus(reached))}`,
        en: `the ${figure(full)} points of ${section} go to clauses ${nos}, ${sum}=${figure(possible)}; scored ${parts}=${figure(reached)}; ${figure(reached)}×${figure(full)}÷${figure(possible)}=${figure(scaled)}${round}; ${figure(points)}−${figure(reached)}=${figure(points.minus(reached))}`,
      },
    })
  } else if (!scaled.eq(points)) throw new Error(`${section}: clauses are rounded, so their sum is`)
  for (const member of members) {
    if (member.beyond.isZero()) continue
    adjustments.push({
      no: `${member.no}倒扣`,
      section,
      title: { zh: `第${member.no}条倒扣`, en: `Clause ${member.no} carried over` },
      points: member.beyond.negated(),
      arithmetic: {
        zh: `第${member.no}条超出${figure(member.beyond)}，从${section}部分扣除`,
        en: `clause ${member.no} exceeds by ${figure(member.beyond)}, taken from ${section}`,
      },
    })
    points = points.minus(member.beyond)
  }
  for (const no of after) points = points.plus(evaluated.get(no)?.points ?? Decimal.zero)
  if (points.isNegative()) {
    adjustments.push({
      no: `${section}保底`,
      section,
      title: { zh: `${section}部分不低于0`, en: `Section ${section} not below 0` },
      points: points.negated(),
      arithmetic: {
        zh: `${figure(points)}，按0计，补${figure(points.negated())}`,
        en: `${figure(points)} counts as 0: ${figure(points.negated())} given back`,
      },
    })
    points = Decimal.zero
  }
  return { section, maximum: full, points }
}

/** A clause of a section, and what it came to. */
interface Member extends Omit<Evaluated, 'consequences'> {
  readonly no: string
  readonly maximum: Decimal
}

const isApplying = ({ card }: Member) => card.status !== 'not-applicable'
const noOf = ({ no }: Member) => no
const maximumOf = ({ maximum }: Member) => maximum
const pointsOf = ({ points }: Member) => points ?? Decimal.zero

/** Sections where nothing applies are left out and the rest is scaled to 100. */
function wholeOf(sum: Decimal, present: readonly Section[], all: readonly Section[], adjustments: Adjustment[]): Decimal {
  if (present.length === all.length || present.length === 0) return sum
  const possible = Decimal.sum(present.map((section) => section.maximum))
  const full = Decimal.sum(all.map((section) => section.maximum))
  const exact = sum.times(full).div(possible)
  const base = exact.round(2)
  const names = all
    .filter((section) => section.points === null)
    .map((section) => section.section)
    .join('、')
  const steps = `${figure(sum)}×${figure(full)}÷${figure(possible)}=${figure(exact)}${exact.eq(base) ? '' : `≈${base.toFixed(2)}`}；${figure(base)}−${figure(sum)}=${figure(base.minus(sum))}`
  adjustments.push({
    no: '总折算',
    section: '',
    title: { zh: '总分折算', en: 'Total scaled' },
    points: base.minus(sum),
    arithmetic: { zh: `${names}部分没有适用的条款；${steps}`, en: `no clause of ${names} applies; ${steps}` },
  })
  return base
}

function bonusOf(
  { section, cap, clauses }: ReturnType<typeof partsOf>['bonus'],
  evaluated: ReadonlyMap<string, Evaluated>,
  consequences: readonly Consequence[],
  adjustments: Adjustment[],
): Decimal {
  const gained = Decimal.sum(clauses.map((no) => evaluated.get(no)!.points ?? Decimal.zero))
  if (gained.isZero()) return gained
  const barred = consequences.find((consequence) => consequence.noBonus === true)
  if (barred !== undefined) {
    adjustments.push({
      no: '不加分',
      section,
      title: { zh: '不加分', en: 'No bonus' },
      points: gained.negated(),
      arithmetic: {
        zh: `${barred.says.zh}；${figure(gained)}−${figure(gained)}=0`,
        en: `${barred.says.en}; ${figure(gained)}−${figure(gained)}=0`,
      },
    })
    return Decimal.zero
  }
  if (gained.lte(cap)) return gained
  const over = gained.minus(cap)
  adjustments.push({
    no: '加分上限',
    section,
    title: { zh: '加分上限', en: 'Cap of the bonus' },
    points: over.negated(),
    arithmetic: {
      zh: `加分合计${figure(gained)}，超上限，按${figure(cap)}；${figure(cap)}−${figure(gained)}=${figure(over.negated())}`,
      en: `bonus ${figure(gained)}, over the cap, counts as ${figure(cap)}`,
    },
  })
  return cap
}

const lineOf = ({ card, points }: Evaluated, section: string): ScoreLine => ({
  clause: card.clause,
  section,
  maximum: card.maximum,
  points: points?.toFixed(2) ?? null,
  status: card.status,
  card: card.id,
})

function linesOf(clauses: readonly ClauseData[], evaluated: ReadonlyMap<string, Evaluated>): ScoreLine[] {
  const lines: ScoreLine[] = []
  for (const { no, section } of clauses) lines.push(lineOf(evaluated.get(no)!, section))
  return lines
}

function isIncomplete(counting: readonly string[], evaluated: ReadonlyMap<string, Evaluated>): boolean {
  for (const no of counting) if (evaluated.get(no)!.card.status === 'cannot-score') return true
  return false
}

const lineOfAdjustment = ({ no, section, points }: Adjustment, card: WhyCard): ScoreLine => ({
  clause: no,
  section,
  maximum: '0',
  points: points.toFixed(2),
  status: 'scored',
  card: card.id,
})

function adjustmentCard({ no, title, points, arithmetic }: Adjustment, segment: SegmentFacts, { data }: LoadedMethod): WhyCard {
  return {
    id: `${segment.id}/${no}`,
    method: data.method,
    methodVersion: data.version,
    clause: no,
    title,
    text: {
      zh: '不适用的条款，其分值归本部分其他条款；超出分值的扣分从本部分扣，不低于0；加分不超过上限。',
      en: 'Points of clauses that do not apply go to the rest of their section; what exceeds a clause is taken from its section, not below 0; the bonus has a cap.',
    },
    level: 'person',
    status: 'scored',
    maximum: '0',
    points: points.toString(),
    facts: [],
    branch: 'adjusted',
    arithmetic,
  }
}
