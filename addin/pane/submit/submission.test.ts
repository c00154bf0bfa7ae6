import { failed, ok } from '@kaoji/shared/result'
import type { Problem } from '@kaoji/shared/sheets/define'
import type { Receipt } from '../../service/answers.ts'
import { offline, signedOut, type Trouble } from '../../service/trouble.ts'
import { withReason } from '../fill/explanations.ts'
import { outcomeOf } from './outcome.ts'
import { entryOf, nilReport, submissionOf, tagOf } from './submission.ts'
import { rowsBefore, summaryOf } from './summaryOf.ts'

const asks: Problem = {
  kind: 'energy-use',
  row: 1,
  column: 'electricity',
  cell: 'C4',
  rule: 'far-over-last-year',
  severity: 'explain',
  says: { zh: '', en: '' },
}
const alike: Problem = { ...asks, row: 0, column: '', cell: '', rule: 'same-as-last-period', severity: 'warn' }
const checked = { rows: [{ electricity: '41' }, { electricity: '3' }], places: [1, 2], problems: [asks, alike], mends: [] }
const kept = withReason([], checked, asks, '新增空调')
const due = { state: 'due', daysLeft: -2, daysLate: 0 } as const

test('a submission carries its rows and the reasons that were asked for', () => {
  expect(submissionOf(checked, kept, ' ')).toEqual({
    rows: checked.rows,
    zero: false,
    explanations: [{ row: 1, column: 'electricity', rule: 'far-over-last-year', reason: '新增空调' }],
  })
  expect(submissionOf(checked, kept, '补登').reason).toBe('补登')
})

test('an entry of the outbox names the sheet and the version it stands on', () => {
  const place = { kind: 'energy-use', department: '行政科', period: '2011-06' }
  expect(entryOf(place, '用能', nilReport(''), tagOf({ version: 1, state: 'returned' }), 'k')).toEqual({
    ...place,
    key: 'k',
    title: '用能',
    body: '{"rows":[],"zero":true,"explanations":[]}',
    ifMatch: '1.returned',
  })
  const rows = submissionOf({ ...checked, problems: [] }, [], '')
  expect(JSON.parse(entryOf(place, '用能', rows, '', 'k').body)).toMatchObject({ zero: false, definition: '1' })
  expect(tagOf(undefined)).toBe('')
})

test('the summary: two rows as last month, one reason, a note, two days late', () => {
  expect(summaryOf(checked, kept, due, 2)).toEqual({
    rows: 2,
    more: 0,
    alike: true,
    reasons: [{ problem: asks, reason: '新增空调' }],
    notes: 1,
    late: { days: 2, counted: false },
  })
})

test('a returned sheet has a day of its own, and nothing is known of a month before that was not handed in', () => {
  const summary = summaryOf(checked, [], { state: 'returned', daysLeft: -9, daysLate: 0 }, undefined)
  expect([summary.late, summary.more, summary.reasons[0]!.reason]).toEqual([{ days: 0, counted: false }, undefined, undefined])
})

test('what was late before stays late', () => {
  expect(summaryOf(checked, [], { state: 'returned', daysLeft: -9, daysLate: 4 }, 2).late).toEqual({ days: 4, counted: true })
})

test('the rows of the period before, as far as they are in', () => {
  const sheet = { kind: 'energy-use', department: '行政科', period: '2012-01' }
  const before = { ...sheet, period: '2011-12', rows: [{}, {}] }
  expect(rowsBefore({ ...sheet, surroundings: [{ ...before, department: '车队' }, before] })).toBe(2)
  expect(rowsBefore({ ...sheet, surroundings: [] })).toBeUndefined()
})

const refusal = (code: string): Trouble => ({ ...offline, kind: 'refused', code })

test.each([
  ['receipt', ok({} as Receipt), true],
  ['waiting', failed(offline), true],
  ['signed-out', failed(signedOut), true],
  ['not-kept', failed(offline), false],
  ['at-fault', failed(refusal('rows-at-fault')), false],
  ['two-versions', failed(refusal('somebody-was-first')), false],
  ['two-versions', failed(refusal('if-match-missing')), false],
  ['reason-needed', failed(refusal('body-at-fault')), false],
  ['refused', failed(refusal('year-published')), false],
  ['refused', failed(refusal('too-large')), false],
] as const)('%s', (end, result, keptInOutbox) => expect(outcomeOf(result, keptInOutbox).end).toBe(end))
