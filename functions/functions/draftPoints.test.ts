import { loadMethod } from '@kaoji/shared/methods/load'
import { methods } from '@kaoji/shared/methods/registry'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import { freezeSheet } from '@kaoji/shared/scoring/frozen'
import { partYear } from '@kaoji/shared/scoring/part'
import { sheetOf, sheets } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import type { DraftPoints } from '../operations/draftPoints.ts'
import { sampleYear } from '../sample/sampleYear.ts'
import { as, sheetAt, staffedService } from './testBureau.ts'

const { bureau, freeze, submissions } = sampleYear()
let service: Awaited<ReturnType<typeof staffedService>>
beforeAll(async () => {
  service = await staffedService({ bureau, freeze, submissions, rulings: [] })
}, 120_000)
afterAll(() => service.close())

type Place = readonly [department: string, period: string, kind: string]

const rowsOf = (...[department, period, kind]: Place): readonly Row[] =>
  submissions
    .find((one) => one.kind === kind && one.department === department && one.period === period)!
    .versions.findLast(({ state }) => state === 'accepted')!.rows

async function pointsOf(place: Place, rows: readonly Row[]): Promise<DraftPoints> {
  const { status, json } = await service.call('POST', sheetAt(...place, '/points'), { as: as('office-1'), json: { rows } })
  expect(status).toBe(200)
  return json as DraftPoints
}

const cardOf = ({ cards }: DraftPoints, id: string) => cards.find((card) => card.id === id)

describe('once the year is over', () => {
  beforeAll(() => service.at('2012-01-20T09:00:00+08:00'))

  const loaded = methods.map((method) => {
    const result = loadMethod(method)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  })
  const facts = partYear({ bureau, freeze, sheets: submissions.map((sheet) => freezeSheet(sheet, freeze)), rulings: [] }, loaded)
  const said = ({ id, status, points, maximum, arithmetic, nearest }: WhyCard) => ({ id, status, points, maximum, arithmetic, nearest })

  // 物业管理科 has a falsified sheet 弄虚作假, which a run alone knows of.
  test.each(['行政科', '接待科', '机关车队', '财务资产科'])(
    '%s: each card is the card of a run',
    async (department) => {
      const run = scoreDepartment(
        facts.departments.find((one) => one.department === department)!,
        loaded,
      )
      const own = submissions.filter(
        (one) => one.department === department && one.period.startsWith('2011') && freezeSheet(one, freeze).version > 0,
      )
      const compared = new Set<string>()
      for (const { kind } of sheets) {
        const sheet = own.findLast((one) => one.kind === kind)
        if (sheet === undefined) continue
        for (const card of (await pointsOf([department, sheet.period, kind], freezeSheet(sheet, freeze).rows)).cards) {
          expect(said(card)).toEqual(said(run.cards[card.id]!))
          compared.add(card.clause)
        }
      }
      expect(compared.size).toBeGreaterThan(10)
    },
    60_000,
  )

  test('clause 15 of 行政科: 27 of 30 done are 10.92 of 12, one less 10.80', async () => {
    const place = ['行政科', '2011-12', 'pledge-progress'] as const
    const rows = rowsOf(...place)
    const { points, maximum, bonus, until } = await pointsOf(place, rows)
    expect([points, maximum, bonus, until]).toEqual(['10.92', '12', '0.00', '2011-12-31'])
    // 12 × (50 + 26 + 14) ÷ 100
    const less = rows.map((row) => (row['done'] === '27' ? { ...row, done: '26' } : row))
    expect((await pointsOf(place, less)).points).toBe('10.80')
  })

  test('attendance: the mean of everybody’s clause 6, each with his own card', async () => {
    const drafted = await pointsOf(['行政科', '2011-03', 'attendance'], rowsOf('行政科', '2011-03', 'attendance'))
    expect(cardOf(drafted, 'XZ-03/1/6')?.points).toBe('4.6')
    expect(drafted.maximum).toBe('6')
  })

  test('a bonus stands apart from the points', async () => {
    const { points, maximum, bonus } = await pointsOf(['行政科', '2011-Q4', 'suggestions'], rowsOf('行政科', '2011-Q4', 'suggestions'))
    expect([maximum, Number(points) <= 1, Number(bonus) >= 0]).toEqual(['1', true, true])
  })
})

test('in July, June’s study log lacks no week that is yet to come', async () => {
  service.at('2011-07-03T09:00:00+08:00')
  const june = ['行政科', '2011-06', 'study-log'] as const
  const drafted = await pointsOf(june, rowsOf(...june))
  expect(drafted.until).toBe('2011-06-30')
  const lacking = (points: DraftPoints) =>
    points.cards
      .find(({ clause }) => clause === '1')!
      .facts.filter(({ row }) => row === 0)
      .map(({ period }) => period)
  expect(lacking(drafted).every((week) => week < '2011-W27')).toBe(true)
  // Without a row June's four whole weeks lack, W22 to W25; W26 ends on 3 July.
  const none = lacking(await pointsOf(june, []))
  expect(none.filter((week) => week >= '2011-W23')).toEqual(['2011-W23', '2011-W24', '2011-W25'])
})

test('no card tells of a restricted sheet § that the department does not fill', async () => {
  service.at('2012-01-20T09:00:00+08:00')
  const cards = await Promise.all(
    sheets.map(async ({ kind }) => {
      const own = submissions.findLast((one) => one.kind === kind && one.department === '行政科')
      return own === undefined ? [] : (await pointsOf(['行政科', own.period, kind], own.versions.at(-1)!.rows)).cards
    }),
  )
  const cited = new Set(
    cards
      .flat()
      .flatMap(({ facts }) => facts.filter(({ kind }) => sheetOf(kind)!.restricted).map(({ kind, department }) => `${kind} ${department}`)),
  )
  expect([...cited]).toEqual(['attendance 行政科'])
}, 60_000)

test('a sheet that no clause reads gives no points', async () => {
  const { points, maximum, cards } = await pointsOf(['行政科', '2011', 'year-summary'], [])
  expect([points, maximum, cards]).toEqual(['0', '0', []])
})
