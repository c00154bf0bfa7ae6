import type { CaseYear } from '../methods/caseYear.ts'
import { inputsOf, monthly, together } from '../methods/caseYear.ts'
import type { Ruling } from '../year.ts'
import { cardOf, lineOf, methodsOf2011, runOf } from './caseRun.ts'
import { countingVersion, freezeSheet } from './frozen.ts'
import type { YearInputs } from './frozen.ts'
import { partYear } from './part.ts'

const absent = (days: string) => ({ 'attendance 行政科 2011-03': [{ person: 'XZ-02', 'due-days': '22', absent: days }] })
const pointsOf = (given: CaseYear, clause: string, card = 'XZ-02/1') => lineOf(cardOf(runOf(given), card), clause)
const sheet = (kind: string, period: string, department = '行政科') => ({ kind, department, period })

// What counts of a sheet: the newest version accepted and handed in by the freeze
const version = (at: string, state: 'accepted' | 'submitted' | 'returned' = 'accepted') => ({ at, state })
test.each([
  ['the newest accepted', [version('2011-04-05T09:00:00+08:00'), version('2011-04-06T09:00:00+08:00')], 2],
  [
    'not a newer one that waits or was returned',
    [
      version('2011-04-05T09:00:00+08:00'),
      version('2011-04-06T09:00:00+08:00', 'submitted'),
      version('2011-04-07T09:00:00+08:00', 'returned'),
    ],
    1,
  ],
  ['the last second of the freeze’s day in Beijing', [version('2012-01-15T23:59:59+08:00')], 1],
  ['not the first after it', [version('2012-01-16T00:00:00+08:00')], 0],
  ['by its moment, whatever zone it is written in', [version('2012-01-15T16:00:00Z')], 0],
  ['nothing', [], 0],
])('%s counts', (_, versions, number) => expect(countingVersion(versions, '2012-01-15')).toBe(number))
test('a sheet frozen keeps how it came, and the rows of the version that counts', () => {
  const frozen = freezeSheet(
    {
      ...sheet('monthly-work', '2011-03'),
      versions: [
        { at: '2011-04-01T09:00:00+08:00', state: 'accepted', zero: true, rows: [] },
        { at: '2011-04-18T09:00:00+08:00', state: 'accepted', zero: false, rows: [{ no: '1' }] },
      ],
      returned: ['2011-04-02T09:00:00+08:00'],
    },
    '2012-01-15',
  )
  expect([frozen.version, frozen.rows, frozen.history.map(({ empty }) => empty)]).toEqual([2, [{ no: '1' }], [true, false]])
})

// Rulings
const zero: Ruling = { ruling: 'sheet-as-zero', ...sheet('attendance', '2011-03') }
test('a sheet ruled zero is empty: what was missing can be scored, 12 still charges it', () => {
  const given = { missing: ['attendance 行政科 2011-03'], rulings: [zero] }
  expect([pointsOf(given, '6'), pointsOf(given, '12')]).toEqual(['6.00', '3.50'])
})
test('a sheet ruled zero loses the rows it has', () => expect(pointsOf({ rows: absent('2'), rulings: [zero] }, '6')).toBe('6.00'))
test('a struck row is gone, wherever all its cells match; others stay', () => {
  const strike = (match: Readonly<Record<string, string>>): Ruling => ({ ruling: 'strike-row', ...sheet('attendance', '2011-03'), match })
  expect(pointsOf({ rows: absent('2'), rulings: [strike({ person: 'XZ-02', absent: '2' })] }, '6')).toBe('6.00')
  expect(pointsOf({ rows: absent('2'), rulings: [strike({ person: 'XZ-02', absent: '3' })] }, '6')).toBe('4.00')
})
test.each([
  ['replace the clause’s', { rows: absent('2') }, '5.00'],
  ['also where it could not be scored', { missing: ['attendance 行政科 2011-03'] }, '5.00'],
])('ruled points %s', (_, given, points) => {
  const rulings: Ruling[] = [{ ruling: 'points', person: 'XZ-02', clause: '6', points: '5' }]
  expect(pointsOf({ ...given, rulings }, '6')).toBe(points)
})
test('points ruled on 8, which does not apply, make it apply', () =>
  expect(pointsOf({ rulings: [{ ruling: 'points', person: 'XZ-02', clause: '8', points: '3' }] }, '8')).toBe('3.00'))
test('points ruled on 16 take its carry-over with them, on his card only', () => {
  const rows = {
    'inspection 2011-05': Array.from({ length: 8 }, () => ({ dept: '行政科', finished: '否', excused: '否', criticised: '否' })),
  }
  const given: CaseYear = { rows, rulings: [{ ruling: 'points', person: 'XZ-02', clause: '16', points: '2' }] }
  expect([pointsOf(given, '16'), pointsOf(given, '16倒扣'), pointsOf(given, '16倒扣', 'XZ-03/1')]).toEqual(['2.00', null, '-2.00'])
})
test('the last of two rulings holds', () =>
  expect(
    pointsOf(
      {
        rulings: ['1', '4'].map((points): Ruling => ({ ruling: 'points', person: 'XZ-02', clause: '6', points })),
      },
      '6',
    ),
  ).toBe('4.00'))

// Ledgers
const matter = (no: string, more: Readonly<Record<string, string>> = {}) => ({ no, due: '2011-03-31', person: 'XZ-02', ...more })
test('a row of a later period with the same no replaces the earlier one, in its department only', () => {
  const rows = {
    'rectification 行政科 2011-Q1': [matter('1'), matter('2')],
    'rectification 行政科 2011-Q3': [matter('1', { verified: '合格', done: '2011-03-30' })],
    'rectification 办公室 2011-Q3': [matter('2', { person: 'BG-01', verified: '合格', done: '2011-03-30' })],
  }
  // 1: in time, 2: nothing; (1+0)÷2×6
  expect(pointsOf({ rows }, '8')).toBe('3.00')
})
test('a struck row brings the earlier one back', () => {
  const rows = {
    'rectification 行政科 2011-Q1': [matter('1', { verified: '合格', done: '2011-03-30' })],
    'rectification 行政科 2011-Q3': [matter('1')],
  }
  const rulings: Ruling[] = [{ ruling: 'strike-row', ...sheet('rectification', '2011-Q3'), match: { no: '1' } }]
  expect([pointsOf({ rows }, '8'), pointsOf({ rows, rulings }, '8')]).toEqual(['0.00', '6.00'])
})

// What is missing
test('what never came is told with its day and the clauses that read it', () => {
  const { missing, complete, sheets } = runOf({ missing: ['attendance 行政科 2011-03'] })
  expect(missing).toEqual([
    {
      ...sheet('attendance', '2011-03'),
      sheet: 15,
      dueOn: '2011-04-06', // 5 April is 清明
      clauses: [
        'posts-2011 6',
        'posts-2011 12',
        'posts-2011 35',
        'posts-2011 36',
        'drivers-2011 12',
        'drivers-2011 14',
        'drivers-2011 21.4',
        'drivers-2011 21.5',
      ],
    },
  ])
  expect([complete, sheets.due - sheets.accepted]).toEqual([false, 1])
})
test('what is due after the freeze is not missing', () => {
  const { missing } = runOf({ freeze: '2011-12-31', missing: ['attendance 行政科 2011-12'] })
  expect(missing).toEqual([])
})
test('a department without Party members owes no pledges; without assignments, no service sheets', () => {
  const { departments } = partYear(inputsOf({ staffing: [] }), methodsOf2011)
  const due = departments.find(({ department }) => department === '行政科')!.due
  expect([due['personal-pledges']?.due, due['enterprise-service'], due['village-support']]).toEqual([1, undefined, undefined])
})
test('completion by month is the mean of the rows, null without', () => {
  const { completion } = runOf({
    rows: { 'monthly-work 行政科 2011-02': ['100', '50', '50'].map((done, i) => ({ no: String(i), owner: 'XZ-02', completion: done })) },
  })
  expect(completion['行政科']!.slice(0, 3)).toEqual([null, '66.67', null])
})

// Whose facts change
const busy = together(
  absent('2'),
  monthly('monthly-work 办公室', { no: '1', owner: 'BG-01', completion: '80' }),
  {
    'complaints 2011-05': [
      {
        no: '1',
        matter: '1',
        received: '2011-05-04',
        dept: '行政科',
        person: 'XZ-02',
        'handled-by': '办公室',
        due: '2011-05-20',
        finding: '属实',
      },
    ],
  },
  { 'vehicle-log 2011-03': [{ driver: 'CD-02', plate: '浙A00001', km: '900', fuel: '88', designated: '是', card: 'K1' }] },
  { 'vehicles 2011': [{ plate: '浙A00001', quota: '10', card: 'K1', insured: '是', from: '2009-01-01' }] },
)
const factsOf = (inputs: YearInputs) =>
  new Map(partYear(inputs, methodsOf2011).departments.map((facts) => [facts.department, JSON.stringify(facts)]))
test('a change in one department’s sheet leaves the facts of the others as they are, to the byte', () => {
  const [before, after] = [factsOf(inputsOf({ rows: busy })), factsOf(inputsOf({ rows: { ...busy, ...absent('3') } }))]
  expect([...before.keys()].filter((department) => before.get(department) !== after.get(department))).toEqual(['行政科'])
})
test('the order in which sheets lie does not matter', () => {
  const inputs = inputsOf({ rows: busy, missing: ['attendance 办公室 2011-05'] })
  expect(factsOf({ ...inputs, sheets: inputs.sheets.toReversed() })).toEqual(factsOf(inputs))
})
