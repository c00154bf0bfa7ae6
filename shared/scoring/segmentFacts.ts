import { dateOfDay, dayNumber } from '../civilDate.ts'
import { Decimal, dec } from '../decimal.ts'
import type { LoadedMethod } from '../methods/load.ts'
import type { SegmentFacts } from './facts.ts'
import type { PersonRecord, Segment, Staff } from './segments.ts'
import { covers, daysOf } from './segments.ts'

/** @returns everybody's segments, with what clauses ask of the person beyond his rows */
export function segmentFacts(staff: Staff, methods: readonly LoadedMethod[]): readonly SegmentFacts[] {
  const partyDays = methods.flatMap(({ data }) => data.clauses.flatMap((clause) => clause.applies?.partyMemberOn ?? []))
  const yearEnd = `${staff.year}-12-31`
  const posts = methods[0]?.data.posts ?? { main: '1', concurrent: '1' }
  return staff.people.flatMap((record) => {
    const mainDays = record.segments.filter((segment) => segment.main).reduce((days, segment) => days + daysOf(segment), 0)
    return record.segments.map((segment) => ({
      ...segment,
      days: daysOf(segment),
      weight: weightOf(segment, record, posts).toString(),
      mainDays,
      probation: (record.probationTo ?? '') >= yearEnd ? 1 : 0,
      onLastDay: record.segments.some((one) => covers(one, yearEnd)) ? 1 : 0,
      partyMemberOn: partyDays.filter((day) => record.partyMemberOn(`${staff.year}-${day}`)),
    }))
  })
}

/** Days, of which a main post counts 1, or its share on days beside concurrent posts, which divide the rest. */
function weightOf(segment: Segment, { segments }: PersonRecord, posts: { readonly main: string; readonly concurrent: string }): Decimal {
  const others = segments.filter((other) => other !== segment && other.main !== segment.main)
  if (segment.main && others.length === 0) return dec(daysOf(segment))
  const [main, concurrent] = [dec(posts.main), dec(posts.concurrent)]
  let weight = Decimal.zero
  for (let day = dayNumber(segment.from); day <= dayNumber(segment.to); day++) {
    const date = dateOfDay(day)
    const held = segments.filter((other) => !other.main && covers(other, date)).length
    weight = weight.plus(segment.main ? (held === 0 ? Decimal.one : main) : concurrent.div(held))
  }
  return weight
}
