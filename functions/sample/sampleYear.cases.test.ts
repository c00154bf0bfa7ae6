import { dueList, dueOn } from '@kaoji/shared/due/dueList'
import { lateDays } from '@kaoji/shared/due/lateness'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import type { Row, Submission } from '@kaoji/shared/year'
import type { Place } from './sampleYear.cases.ts'
import { sampleCases } from './sampleYear.cases.ts'
import { keyOf } from './filled.ts'
import { sampleYear } from './sampleYear.ts'

const document = sampleYear()
const submissions = new Map(document.submissions.map((submission) => [keyOf(submission), submission]))
const newest = (kind: string, department: string) => submissions.get(keyOf({ kind, department, period: '2011' }))?.versions.at(-1)?.rows
const staffing = new StaffingIndex(new Map(document.bureau.departments.map((department) => [department, newest('staffing', department)])))
const due = dueList(document.bureau, document.freeze, staffing, newest('assignments', '办公室')!)
const dueKeys = new Set(due.map(keyOf))

const has = (rows: readonly Row[], part: Row) => rows.some((row) => Object.entries(part).every(([column, value]) => row[column] === value))

/** What a place should show and does not, in words. */
function untrue(place: Place): string[] {
  const submission = submissions.get(keyOf(place))
  if (place.notDue) return dueKeys.has(keyOf(place)) || submission !== undefined ? ['is due or there'] : []
  if (!dueKeys.has(keyOf(place))) return ['is not due']
  if (submission === undefined) return place.missing ? [] : ['is not there']
  return untrueOf(place, submission)
}

function untrueOf(place: Place, submission: Submission): string[] {
  const { versions, returned } = submission
  const [first, last] = [versions[0]!, versions.at(-1)!]
  const copied = place.copyOf === undefined ? undefined : submissions.get(keyOf({ ...place, period: place.copyOf }))!.versions.at(-1)!
  const late = lateDays(submission, dueOn(sheetOf(place.kind)!, place.period), document.freeze)
  return [
    ...(place.rows ?? []).filter((row) => !has(last.rows, row)).map((row) => `has no row ${JSON.stringify(row)}`),
    ...(place.onceRows ?? [])
      .filter((row) => !has(first.rows, row) || has(last.rows, row))
      .map((row) => `never had ${JSON.stringify(row)}`),
    ...(place.without !== undefined && has(last.rows, place.without) ? ['has what it should lack'] : []),
    ...(place.versions !== undefined && place.versions !== versions.length ? [`has ${versions.length} versions`] : []),
    ...(place.returned !== undefined && place.returned !== returned.length ? [`was returned ${returned.length} times`] : []),
    ...(place.lateDays !== undefined && place.lateDays !== late ? [`is ${late} days late`] : []),
    ...(place.missing && versions.some(({ state }) => state === 'accepted') ? ['was accepted'] : []),
    ...(place.zeroFirst && !(first.zero && last.rows.length > 0) ? ['was no nil report first'] : []),
    ...(copied !== undefined && JSON.stringify(copied.rows) !== JSON.stringify(last.rows) ? ['is no copy'] : []),
  ]
}

test.each(sampleCases.map((one) => [one.case.zh, one] as const))(
  '%s: the sample year shows it where the table says',
  (_, { places, ruling, proof }) => {
    expect(places.flatMap((place) => untrue(place).map((trouble) => `${keyOf(place)} ${trouble}`))).toEqual([])
    expect(document.rulings.map((one) => one.ruling)).toEqual(expect.arrayContaining(ruling === undefined ? [] : [ruling]))
    // A case that no sheet shows is proved elsewhere, and says so.
    expect(places.length > 0 || proof !== undefined).toBe(true)
  },
)

test('a place that shows something else is told', () => {
  const place = { kind: 'monthly-work', department: '行政科', period: '2011-02' }
  expect(untrue({ ...place, lateDays: 3 })).toEqual(['is 4 days late'])
  expect(untrue({ ...place, missing: true })).toEqual(['was accepted'])
  expect(untrue({ ...place, rows: [{ owner: 'LD-09' }] })).toEqual(['has no row {"owner":"LD-09"}'])
})

test('the upheld appeal is dated after the freeze, so that it makes a second run; the struck row before it', () => {
  expect(document.freeze).toBe('2012-01-15')
  expect(document.rulings.map(({ ruling, at }) => [ruling, at])).toEqual([
    ['strike-row', '2012-01-12T15:30:00+08:00'],
    ['points', '2012-01-20T10:00:00+08:00'],
  ])
})
