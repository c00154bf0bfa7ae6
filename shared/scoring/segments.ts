import type { CivilDate } from '../civilDate.ts'
import { addDays, dateOfDay, dayNumber, daysBetween } from '../civilDate.ts'
import { firstDay, lastDay } from '../period.ts'
import type { Period } from '../period.ts'
import { byText, grouped } from '../grouped.ts'
import { remembered } from './compiled.ts'
import type { Row } from '../year.ts'

/** One person's unbroken days in one post 任职段, clipped to the year. */
export interface Segment {
  /** `XZ-03/1`: person and place among his, by first day */
  readonly id: string
  readonly person: string
  readonly name: string
  readonly department: string
  readonly post: string
  readonly type: string
  readonly main: boolean
  readonly from: CivilDate
  readonly to: CivilDate
}

/** What staffing says of a person beyond his segments. */
export interface PersonRecord {
  readonly person: string
  readonly segments: readonly Segment[]
  /** 党员 by his main post, on a day */
  partyMemberOn(day: CivilDate): boolean
  /** the latest end of a probation 试用期至, if any row has one */
  readonly probationTo?: CivilDate
}

/** A staffing row, with the sheet in which it stands. */
interface StaffingRow {
  readonly sheet: { readonly department: string }
  readonly values: Row
}

const personOf = ({ values }: StaffingRow) => values['person']!

const head = '科室负责人'
export const isHead = (segment: Segment): boolean => segment.type === head

/** Everybody's segments of a year, and who was where on a day. Worked out for whom it is asked: a run that goes on from another asks for few. */
export class Staff {
  private readonly rowsOf: ReadonlyMap<string, readonly StaffingRow[]>
  private readonly records = new Map<string, PersonRecord>()
  private readonly inDepartment = new Map<string, readonly Segment[]>()
  private readonly heads = new Map<string, readonly Segment[]>()
  private everybody: readonly PersonRecord[] | undefined
  private all: readonly Segment[] | undefined

  /** @param rows of the same post with touching days they become one segment */
  constructor(
    readonly year: number,
    private readonly rows: readonly StaffingRow[],
  ) {
    this.rowsOf = grouped(rows, personOf)
  }

  /** who has a segment, by code */
  get people(): readonly PersonRecord[] {
    return (this.everybody ??= this.recordsOf(this.rows))
  }

  get segments(): readonly Segment[] {
    return (this.all ??= this.people.flatMap((record) => record.segments))
  }

  private recordsOf(rows: readonly StaffingRow[]): PersonRecord[] {
    const codes = new Set(rows.map(({ values }) => values['person']!))
    return [...codes]
      .sort()
      .map((person) => this.recordOf(person))
      .filter(({ segments }) => segments.length > 0)
  }

  private recordOf(person: string): PersonRecord {
    const known = this.records.get(person)
    if (known !== undefined) return known
    const made = recordOf(this.year, person, this.rowsOf.get(person) ?? [])
    this.records.set(person, made)
    return made
  }

  /** a day outside the year is its first or last day */
  clamp(day: CivilDate): CivilDate {
    const [start, end] = [`${this.year}-01-01`, `${this.year}-12-31`]
    return day < start ? start : day > end ? end : day
  }

  of(person: string): readonly Segment[] {
    return this.recordOf(person).segments
  }

  ofDepartment(department: string): readonly Segment[] {
    return remembered(this.inDepartment, department, () =>
      this.recordsOf(this.rows.filter(({ sheet }) => sheet.department === department)).flatMap(({ segments }) =>
        segments.filter((segment) => segment.department === department),
      ),
    )
  }

  private headsOf(department: string): readonly Segment[] {
    return remembered(this.heads, department, () => this.ofDepartment(department).filter(isHead))
  }

  headOn(department: string, day: CivilDate): Segment | undefined {
    return this.headsOf(department).find((segment) => covers(segment, day))
  }

  headsIn(department: string, month: Period): readonly Segment[] {
    return this.headsOf(department).filter((segment) => daysIn(segment, month) > 0)
  }

  /**
   * Whose a row is: of several segments the filling or named department's, then the main post's, most of the month's days, the later; if none
   * has the day (or a day of the month), the last before; nobody's where he came later.
   */
  segmentOn(person: string, department: string, day: CivilDate): Segment | undefined {
    const own = this.of(person)
    if (own.length === 1) return own[0]!.from <= day ? own[0] : undefined
    const there = own.filter((segment) => covers(segment, day))
    return best(there, department, day.slice(0, 7)) ?? lastBefore(own, day, department)
  }

  segmentIn(person: string, department: string, period: Period): Segment | undefined {
    const own = this.of(person)
    if (own.length === 1) return own[0]!.from <= lastDay(period) ? own[0] : undefined
    const there = own.filter((segment) => daysIn(segment, period) > 0)
    return best(there, department, period) ?? lastBefore(own, firstDay(period), department)
  }
}

/** @param staffing the person's own rows */
function recordOf(year: number, person: string, staffing: readonly StaffingRow[]): PersonRecord {
  const rows = staffing.map(({ sheet, values }): PostRow => ({ ...values, department: sheet.department }))
  const [start, end] = [`${year}-01-01`, `${year}-12-31`]
  const own = spansOf(rows)
    .filter((span) => span.from <= end && span.to >= start)
    .map((span) => ({ ...span, from: span.from < start ? start : span.from, to: span.to > end ? end : span.to }))
  own.sort(
    (a, b) =>
      byText(a.from, b.from) ||
      byText(a.row['main']!, b.row['main']!) || // 主岗 before 兼岗
      byText(a.row.department, b.row.department) ||
      byText(a.row['post']!, b.row['post']!),
  )
  const segments = own.map(({ from, to, row }, i) => ({
    id: `${person}/${i + 1}`,
    person,
    name: row['name'] ?? person,
    department: row.department,
    post: row['post']!,
    type: row['type']!,
    main: row['main'] === '主岗',
    from,
    to,
  }))
  const written = rows.filter((row) => row['from']! <= end && (row['to'] ?? '9999') >= start)
  const probation = written
    .map((row) => row['probation'] ?? '')
    .sort()
    .at(-1)
  return {
    person,
    segments,
    partyMemberOn: (day) =>
      written.some((row) => row['main'] === '主岗' && row['party'] === '是' && row['from']! <= day && (row['to'] ?? '9999') >= day),
    ...(probation ? { probationTo: probation } : {}),
  }
}

interface PostRow extends Row {
  readonly department: string
}

interface Span {
  readonly from: CivilDate
  to: CivilDate
  readonly row: PostRow
}

/** The days of one person's posts, those of the same post that touch made one. */
function spansOf(rows: readonly PostRow[]): Span[] {
  const merged = new Map<string, Span[]>()
  for (const row of [...rows].sort((a, b) => byText(a['from']!, b['from']!))) {
    const key = JSON.stringify([row.department, row['post'], row['type'], row['main']])
    const spans = merged.get(key) ?? merged.set(key, []).get(key)!
    const [from, to] = [row['from']!, row['to'] ?? '9999-12-31']
    const last = spans.at(-1)
    if (last !== undefined && (last.to === '9999-12-31' || from <= addDays(last.to, 1))) {
      if (to > last.to) last.to = to
    } else spans.push({ from, to, row })
  }
  return [...merged.values()].flat()
}

export const covers = (segment: Segment, day: CivilDate): boolean => segment.from <= day && segment.to >= day

/** @returns on how many days of a period a segment lies */
export function daysIn(segment: Segment, period: Period): number {
  const [first, last] = [firstDay(period), lastDay(period)]
  const [from, to] = [segment.from > first ? segment.from : first, segment.to < last ? segment.to : last]
  return from > to ? 0 : daysBetween(from, to) + 1
}

export const daysOf = (segment: Segment): number => daysBetween(segment.from, segment.to) + 1

/** @returns each day of a segment that lies in the period */
export function daysWithin(segment: Segment, period: Period): CivilDate[] {
  const first = dayNumber(segment.from > firstDay(period) ? segment.from : firstDay(period))
  return Array.from({ length: daysIn(segment, period) }, (_, i) => dateOfDay(first + i))
}

function best(candidates: readonly Segment[], department: string, period: Period): Segment | undefined {
  if (candidates.length <= 1) return candidates[0]
  return [...candidates].sort(
    (a, b) =>
      Number(b.department === department) - Number(a.department === department) ||
      Number(b.main) - Number(a.main) ||
      daysIn(b, period) - daysIn(a, period) ||
      byText(b.from, a.from),
  )[0]
}

function lastBefore(own: readonly Segment[], day: CivilDate, department: string): Segment | undefined {
  const before = own.filter((segment) => segment.to < day)
  const latest = before.reduce((end, segment) => (segment.to > end ? segment.to : end), '')
  return best(
    before.filter((segment) => segment.to === latest),
    department,
    day.slice(0, 7),
  )
}
