import { carriedContext, type Carried } from '@kaoji/shared/sheets/carriedContext'
import { sheetOf, sheets } from '@kaoji/shared/sheets/registry'
import { validate } from '@kaoji/shared/sheets/validate'
import { periodsOf } from '@kaoji/shared/period'
import type { Row, YearDocument } from '@kaoji/shared/year'
import { sampleYear } from '../sample/sampleYear.ts'
import { scoreShard } from '../operations/consolidate/scoreShard.ts'
import type { Filling } from '../operations/filling.ts'
import type { Message } from './queues.ts'
import { as, sheetAt, staffed, staffedService } from './testBureau.ts'
import type { TestService } from './testService.ts'

const filling = async ({ call }: TestService, person: string, ...place: readonly [department: string, period: string, kind: string]) => {
  const { status, json } = await call('GET', sheetAt(...place, '/filling'), { as: as(person) })
  expect(status).toBe(200)
  return json as Filling
}

const attendance = (period: string, people: readonly string[]): YearDocument['submissions'][number] => ({
  kind: 'attendance',
  department: '行政科',
  period,
  versions: [
    {
      at: `${period}-28T09:00:00+08:00`,
      state: 'accepted',
      zero: false,
      rows: people.map((person) => ({ person, 'due-days': '21', present: '21' })),
    },
  ],
  returned: [],
})

test('a sheet nobody filled: its standing, its lists, everybody’s staffing without posts and probation', async () => {
  const service = await staffedService()
  const { definition, standing, newest, lists, surroundings, lastPeriod } = await filling(
    service,
    'XZ-02',
    '行政科',
    '2011-06',
    'attendance',
  )
  expect([definition, standing.state, standing.version, standing.dueOn, newest, lastPeriod]).toEqual([
    '1',
    'due',
    0,
    '2011-07-05',
    undefined,
    undefined,
  ])
  expect(lists.people).toEqual(['XZ-01 XZ-01', 'XZ-02 XZ-02', 'XZ-03 XZ-03'])
  expect(surroundings.map(({ kind, department, period, rows }) => [kind, department, period, rows?.length])).toEqual([
    ['staffing', '办公室', '2011', 2],
    ['staffing', '行政科', '2011', 3],
    ['attendance', '行政科', '2011-05', undefined],
  ])
  expect(surroundings[0]!.rows![0]).toEqual({
    person: 'BG-01',
    name: 'BG-01',
    type: '科室负责人',
    main: '主岗',
    party: '否',
    from: '2010-01-01',
  })
  await service.close()
})

test('the newest version comes whole, and next month its people are offered without their days', async () => {
  const service = await staffedService({
    ...staffed,
    submissions: [...staffed.submissions, attendance('2011-05', ['XZ-02', 'XZ-01', 'XZ-03'])],
  })
  const may = await filling(service, 'XZ-02', '行政科', '2011-05', 'attendance')
  expect([may.standing.state, may.newest?.definition, may.newest?.rows[0]]).toEqual([
    'accepted',
    '1',
    { person: 'XZ-02', 'due-days': '21', present: '21' },
  ])
  const june = await filling(service, 'XZ-02', '行政科', '2011-06', 'attendance')
  expect(june.lastPeriod).toEqual({ period: '2011-05', rows: [{ person: 'XZ-02' }, { person: 'XZ-01' }, { person: 'XZ-03' }] })
  await service.close()
})

test('a sheet that the department does not fill is 404', async () => {
  const service = await staffedService()
  const { status } = await service.call('GET', sheetAt('行政科', '2011-06', 'vehicle-log', '/filling'), { as: as('office-1') })
  expect(status).toBe(404)
  await service.close()
})

test('self-assessment: everybody’s clauses, but what a run gave only of the department’s own people, to the pane and to the check alike', async () => {
  const service = await staffedService()
  service.at('2012-01-16T09:00:00+08:00')
  const { sent } = await service.call('POST', '/api/years/2011/runs', { as: as('office-1') })
  for (const message of sent['score-department'] as Message<'score-department'>[])
    await scoreShard(service.service.store, message, service.service.clock())
  const carried = await filling(service, 'XZ-02', '行政科', '2011', 'self-assessment')
  // Clause 8: without a row of 整改 0 of 6.
  expect([carried.clauses!['XZ-03']!['8'], carried.clauses!['BG-02']!['8']]).toEqual([{ maximum: '6', computed: '0.00' }, { maximum: '6' }])
  const rows = ['XZ-03', 'BG-02'].map((person) => ({ person, clause: '8', own: '5' }))
  const { json } = await service.call('POST', sheetAt('行政科', '2011', 'self-assessment', '/check'), { as: as('XZ-02'), json: { rows } })
  const ruled = (json as { problems: { row: number; rule: string }[] }).problems.map(({ row, rule }) => `${row} ${rule}`)
  expect(ruled).toEqual(['1 differs-without-note'])
  const checked = validate(sheetOf('self-assessment')!, rows, carriedContext(carried))
  expect(checked.problems.map(({ row, rule }) => `${row} ${rule}`)).toEqual(ruled)
  await service.close()
})

describe('the sample year', () => {
  const document = sampleYear()
  let service: TestService
  beforeAll(async () => {
    service = await staffedService({ ...document, rulings: [] })
  }, 120_000)
  afterAll(() => service.close())

  test.each(sheets.map(({ kind }) => kind))(
    '%s: the pane says of every sheet what the service says',
    async (kind) => {
      const sheet = sheetOf(kind)!
      const some = document.submissions.filter((one) => one.kind === kind)
      // A month early, in the middle and late in the year of each who fills it: the ledger so far is short, longer, long.
      const periods = periodsOf(2011, sheet.cycle).filter((_, i, all) => i === 0 || i === all.length - 1 || i === 6)
      const chosen = some.filter(({ period }) => periods.includes(period)).slice(-5)
      expect(chosen.length).toBeGreaterThan(0)
      for (const { department, period, versions } of chosen) {
        const carried: Carried = await filling(service, 'office-1', department, period, kind)
        const rows = versions.at(-1)!.rows
        for (const typed of [rows, spoilt(rows, kind)]) {
          const { problems } = validate(sheet, typed, carriedContext(carried))
          const { json } = await service.call('POST', sheetAt(department, period, kind, '/check'), {
            as: as('office-1'),
            json: { rows: typed },
          })
          expect(problems.map(({ says, ...rest }) => ({ ...rest, says: says.zh }))).toEqual((json as { problems: unknown }).problems)
        }
      }
    },
    60_000,
  )
})

/** The same rows with one left out, one twice, and somebody else's people and departments: what only other sheets tell is then wrong. */
function spoilt(rows: readonly Row[], kind: string): Row[] {
  const columns = sheetOf(kind)!.columns
  const others = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        const type = columns[key]?.type
        if (type === 'person') return [key, 'CD-03']
        if (type === 'department') return [key, '接待科']
        if (type === 'reference') return [key, '没有的']
        if (key === 'no') return [key, `${value}0`]
        return [key, value]
      }),
    )
  return [...rows.slice(1), ...rows.slice(0, 2), ...rows.slice(0, 3).map(others)]
}
