import { addDays } from '../../civilDate.ts'
import { say } from '../../messages/render.ts'
import type { Check, Finding, ReadRow, SheetContext } from '../define.ts'
import { staffingOf } from '../staffingIndex.ts'
import { eachRow } from './eachRow.ts'
import type { Span } from './overlaps.ts'
import { noEnd, overlaps } from './overlaps.ts'

interface PostSpan extends Span {
  readonly person: string
  readonly main: boolean
  readonly head: boolean
  /** index of the row in this sheet, or the other department where it stands */
  readonly place: number | string
}

function ownSpans(rows: readonly ReadRow[]): PostSpan[] {
  return rows.flatMap(({ person, from, to, main, type }, place) => {
    if (typeof person !== 'string' || typeof from !== 'string') return []
    const last = typeof to === 'string' ? to : noEnd
    return last < from ? [] : [{ person, from, to: last, main: main === '主岗', head: type === '科室负责人', place }]
  })
}

const othersMainPosts = (context: SheetContext): PostSpan[] =>
  staffingOf(context).posts.flatMap(({ person, from, to, main, department }) =>
    main && department !== context.department ? [{ person, from, to: to ?? noEnd, main, head: false, place: department }] : [],
  )

function byPerson(spans: readonly PostSpan[]): Map<string, PostSpan[]> {
  const people = new Map<string, PostSpan[]>()
  for (const span of spans) {
    const known = people.get(span.person)
    if (known === undefined) people.set(span.person, [span])
    else known.push(span)
  }
  return people
}

/** A person has one 主岗 a day in the whole bureau. */
const oneMainPost: Check = {
  rule: 'two-main-posts',
  demands: { zh: '每{person}每天全局只有一个主岗', en: 'one 主岗 a {person} a day in the bureau' },
  find({ rows }, context) {
    const own = ownSpans(rows).filter(({ main }) => main)
    const here = new Set(own.map(({ person }) => person))
    const others = othersMainPosts(context).filter(({ person }) => here.has(person))
    return [...byPerson([...own, ...others]).values()].flatMap((spans) =>
      overlaps(spans).flatMap(({ span, other }): Finding[] => {
        const [row, place] = typeof span.place === 'number' ? [span.place, other.place] : [other.place, span.place]
        if (typeof row !== 'number') return []
        const where = typeof place === 'number' ? say('place.row-number', { row: place + 1 }) : place
        return [{ row, columns: ['from', 'person', 'main'], says: say('check.two-main-posts', { person: span.person, where }) }]
      }),
    )
  },
}

/** A 兼岗 stands beside a 主岗 on each of its days in the year; silent until every department's staffing is in. */
const concurrentBesideMain: Check = {
  rule: 'concurrent-without-main',
  demands: { zh: '{main}为兼岗的每天都有主岗', en: '{main} 兼岗 only on days with a 主岗' },
  find({ rows }, context) {
    const { departments, year } = context.bureau
    const staffing = staffingOf(context)
    if (departments.some((name) => name !== context.department && !staffing.knows(name))) return []
    const own = ownSpans(rows)
    const concurrent = own.filter(({ main }) => !main)
    if (concurrent.length === 0) return []
    const mains = byPerson([...own.filter(({ main }) => main), ...othersMainPosts(context)])
    return concurrent.flatMap((span): Finding[] => {
      const from = span.from < `${year}-01-01` ? `${year}-01-01` : span.from
      const to = span.to > `${year}-12-31` ? `${year}-12-31` : span.to
      const day = firstDayWithout(mains.get(span.person) ?? [], from, to)
      if (day === undefined || typeof span.place !== 'number') return []
      return [
        { row: span.place, columns: ['main', 'from', 'to'], says: say('check.concurrent-without-main', { person: span.person, day }) },
      ]
    })
  },
}

function firstDayWithout(mains: readonly Span[], from: string, to: string): string | undefined {
  let day = from
  for (const main of [...mains].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (main.from > day) break
    if (main.to === noEnd) return undefined
    if (main.to >= day) day = addDays(main.to, 1)
  }
  return day <= to ? day : undefined
}

/** A department has one 科室负责人 a day. */
const oneHead: Check = {
  rule: 'two-heads',
  demands: { zh: '每天只有一名科室负责人', en: 'one 科室负责人 a day' },
  find: ({ rows }) =>
    overlaps(ownSpans(rows).filter(({ head }) => head)).flatMap(({ span, other }): Finding[] => {
      if (span.person === other.person || typeof span.place !== 'number' || typeof other.place !== 'number') return []
      return [{ row: span.place, columns: ['type', 'from'], says: say('check.two-heads', { row: other.place + 1 }) }]
    }),
}

/** 局领导 stand in 办公室's staffing only. */
const leadersInOffice: Check = eachRow({
  rule: 'leader-elsewhere',
  reads: ['type'],
  demands: { zh: '{type}为局领导的填在办公室名册', en: '{type} 局领导 stands in the office’s list' },
  wrong({ type }, { department, bureau }) {
    const { office } = bureau.roles
    return type === '局领导' && office !== undefined && office !== department ? say('check.leader-elsewhere', { office }) : undefined
  },
})

/** What staffing 人员岗位名册 demands over several rows, and over the other departments' staffing as far as it is in. */
export const staffingChecks: readonly Check[] = [oneMainPost, concurrentBesideMain, oneHead, leadersInOffice]
