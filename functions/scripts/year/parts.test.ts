import type { Submission, YearDocument } from '@kaoji/shared/year'
import { partsOf } from './parts.ts'

const sheet = (kind: string, period: string, at: string): Submission => ({
  kind,
  department: '行政科',
  period,
  versions: [{ at, state: 'accepted', zero: true, rows: [] }],
  returned: [],
})
const year = (submissions: readonly Submission[], rulings: YearDocument['rulings'] = []): YearDocument => ({
  freeze: '2012-01-15',
  bureau: { name: '某局', year: 2011, departments: ['行政科'], roles: {}, compound: '大院' },
  submissions,
  rulings,
})
const sheetsIn = (text: string) => (JSON.parse(text) as YearDocument).submissions.map(({ kind, period }) => `${kind} ${period}`)

test('what others refer to comes first, then by the time of the first version, whatever the zones', () => {
  const { parts } = partsOf(
    year([
      sheet('study-log', '2011-02', '2011-03-04T09:00:00+08:00'),
      sheet('vehicles', '2011', '2011-01-12T09:00:00+08:00'),
      sheet('study-log', '2011-01', '2011-03-04T00:30:00Z'),
      sheet('staffing', '2011', '2011-12-30T09:00:00+08:00'),
    ]),
  )
  expect(parts.flatMap(({ text }) => sheetsIn(text))).toEqual(['staffing 2011', 'vehicles 2011', 'study-log 2011-01', 'study-log 2011-02'])
})

test('a large year goes in several parts, each sheet once, in order; each is a year document of at most 8 MB', () => {
  const months = Array.from({ length: 900 }, (_, i) => ({
    ...sheet('study-log', '2011-01', '2011-03-04T09:00:00+08:00'),
    department: `科${i}`,
  }))
  const big = {
    ...sheet('monthly-work', '2011-01', '2011-03-05T09:00:00+08:00'),
    versions: [
      {
        at: '2011-03-05T09:00:00+08:00',
        state: 'accepted' as const,
        zero: false,
        rows: Array.from({ length: 5000 }, () => ({ task: '学'.repeat(300) })),
      },
    ],
  }
  const { parts } = partsOf(year([...months, big, { ...big, period: '2011-02' }]))
  const documents = parts.map(({ text }) => JSON.parse(text) as YearDocument)
  expect(documents.flatMap(({ submissions }) => submissions.map(({ department }) => department)).slice(0, 900)).toEqual(
    months.map(({ department }) => department),
  )
  expect(documents.flatMap(({ submissions }) => submissions)).toHaveLength(902)
  for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8 * 1024 * 1024)
})

test('rulings dated after the freeze wait for the second run; the freeze is the end of its day in Beijing', () => {
  const ruling = (at?: string) => ({
    ruling: 'points' as const,
    person: 'XZ-01',
    clause: '6',
    points: '6',
    ...(at !== undefined && { at }),
  })
  const rulings = [ruling(), ruling('2012-01-15T23:59:59+08:00'), ruling('2012-01-15T16:00:00Z')]
  const { parts, late } = partsOf(year([], rulings))
  expect((JSON.parse(parts.at(-1)!.text) as YearDocument).rulings).toEqual(rulings.slice(0, 2))
  expect((JSON.parse(late!.text) as YearDocument).rulings).toEqual(rulings.slice(2))
})
