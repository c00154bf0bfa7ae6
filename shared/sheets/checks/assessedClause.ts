import { Decimal, dec } from '../../decimal.ts'
import type { ClauseStanding, ReadRow, SheetContext } from '../define.ts'
import { eachRow } from './eachRow.ts'

const standingOf = ({ person, clause }: ReadRow, context: SheetContext): ClauseStanding | undefined =>
  context.clausesOf?.(String(person))?.get(String(clause))

/** The clause is one of those by which the person is assessed. */
export const assessedClause = eachRow({
  rule: 'clause-unknown',
  reads: ['clause', 'person'],
  asksClauses: true,
  demands: { zh: '{clause}在本人适用的考核办法中', en: '{clause} is one of the person’s method' },
  wrong(row, context) {
    const clauses = context.clausesOf?.(String(row['person']))
    if (row['clause'] === undefined || clauses === undefined || clauses.has(String(row['clause']))) return undefined
    return { zh: `本人的考核办法没有第${String(row['clause'])}条。`, en: `the person’s method has no clause ${String(row['clause'])}.` }
  },
})

/** Nobody gives himself more than the clause's maximum. */
export const ownWithinMaximum = eachRow({
  rule: 'over-maximum',
  reads: ['own', 'clause', 'person'],
  asksClauses: true,
  demands: { zh: '{own}不超过条款的分值', en: '{own} is at most the clause’s maximum' },
  wrong(row, context) {
    const maximum = standingOf(row, context)?.maximum
    if (row['own'] === undefined || maximum === undefined || dec(row['own']).lte(dec(maximum))) return undefined
    return { zh: `自评${String(row['own'])}，超过分值${maximum}。`, en: `${String(row['own'])} is over the maximum ${maximum}.` }
  },
})

/** Who differs from the points of the newest run says why. */
export const differsWithoutNote = eachRow({
  rule: 'differs-without-note',
  reads: ['note', 'own', 'clause', 'person'],
  asksClauses: true,
  demands: { zh: '{own}与得分不同的填{note}', en: 'a {note} where {own} differs from the points' },
  wrong(row, context) {
    const computed = standingOf(row, context)?.computed
    const points = computed === undefined ? undefined : Decimal.parse(computed)
    if (row['own'] === undefined || row['note'] !== undefined || points === undefined || dec(row['own']).eq(points)) return undefined
    return {
      zh: `自评${String(row['own'])}，得分${points.toString()}，请填说明。`,
      en: `${String(row['own'])} against ${points.toString()}: add a note.`,
    }
  },
})
