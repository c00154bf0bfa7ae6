import type { Submission } from '@kaoji/shared/year'
import { happenings } from './moments.ts'

const sheet = (
  kind: string,
  states: readonly (readonly [at: string, state: 'accepted' | 'returned' | 'submitted'])[],
  returned: readonly string[] = [],
): Submission => ({
  kind,
  department: '行政科',
  period: '2011-06',
  versions: states.map(([at, state]) => ({ at: `2011-07-${at}T09:00:00+08:00`, state, zero: true, rows: [] })),
  returned: returned.map((at) => `2011-07-${at}T10:00:00+08:00`),
})
const lived = (...submissions: Submission[]) =>
  happenings(submissions).order.map(({ submission, version, what, at }) => `${at.slice(8, 10)} ${submission.kind} ${version + 1} ${what}`)

test('versions and returns come in order of time, sheet by sheet interleaved', () => {
  expect(
    lived(
      sheet(
        'study-log',
        [
          ['04', 'returned'],
          ['08', 'accepted'],
        ],
        ['06'],
      ),
      sheet('attendance', [['05', 'accepted']]),
    ),
  ).toEqual(['04 study-log 1 handed-in', '05 attendance 1 handed-in', '06 study-log 1 returned', '08 study-log 2 handed-in'])
})

test('all of staffing, assignments, vehicles, pledge-projects comes before everything else', () => {
  const kinds = ['study-log', 'pledge-projects', 'vehicles', 'assignments', 'staffing'].map((kind, i) =>
    sheet(kind, [
      [`0${i + 1}`, 'accepted'],
      [`2${i}`, 'accepted'],
    ]),
  )
  expect(lived(...kinds).map((line) => line.split(' ')[1])).toEqual([
    'staffing',
    'staffing',
    'assignments',
    'assignments',
    'vehicles',
    'vehicles',
    'pledge-projects',
    'pledge-projects',
    'study-log',
    'study-log',
  ])
})

test('each time in returned belongs to the returned version before it', () => {
  expect(
    lived(
      sheet(
        'study-log',
        [
          ['04', 'returned'],
          ['08', 'returned'],
          ['12', 'accepted'],
        ],
        ['10', '06'],
      ),
    ),
  ).toEqual([
    '04 study-log 1 handed-in',
    '06 study-log 1 returned',
    '08 study-log 2 handed-in',
    '10 study-log 2 returned',
    '12 study-log 3 handed-in',
  ])
})

test('what does not fit is told', () => {
  const { odd } = happenings([
    sheet(
      'study-log',
      [
        ['04', 'returned'],
        ['05', 'accepted'],
      ],
      ['20'],
    ),
  ])
  expect(odd.map(({ odd, at }) => `${at.slice(8, 10)} ${odd}`)).toEqual(['04 version-without-return', '20 return-without-version'])
})
