import type { CaseYear } from '../methods/caseYear.ts'
import { runOf } from '../scoring/caseRun.ts'
import type { Row } from '../year.ts'

const figureOf = (key: string, rows: CaseYear['rows']) => runOf({ rows: rows ?? {} }).figures.find((one) => one.key === key)!
const energy = (row: Row): CaseYear['rows'] => ({
  'energy-use 2011-03': [
    { institution: '机关大院', ...row },
    { institution: '甲乡', electricity: '9', water: '9' },
  ],
})

// The report's own figures: 25.62 → 24.33 (万度), 8,138 → 5,078 t: cut off, not rounded
test.each([
  ['electricity-change', { electricity: '243300', 'electricity-base': '256200' }, '下降5.03%', 'down 5.03%'], // 5.0351…
  ['water-change', { water: '5078', 'water-base': '8138' }, '下降37.6%', 'down 37.6%'], // 37.6013…, the 0 of 37.60 is not written
  ['electricity-change', { electricity: '102', 'electricity-base': '100' }, '上升2%', 'up 2%'],
  ['water-change', { water: '100.9999', 'water-base': '100' }, '上升0.99%', 'up 0.99%'], // cut toward 0
])('%s of %j: %s', (key, row, zh, en) => expect(figureOf(key, energy(row)).printed).toEqual({ zh, en }))
test('nothing to compare with is no figure', () =>
  expect(figureOf('electricity-change', energy({ electricity: '5', 'electricity-base': '0' }))).toMatchObject({
    value: null,
    printed: { zh: '没有数据' },
  }))
test('a figure says how it came about, from which sheet and how it was cut', () =>
  expect(figureOf('electricity-change', energy({ electricity: '243300', 'electricity-base': '256200' }))).toMatchObject({
    arithmetic: '(256200−243300)÷256200=0.0503…',
    sheets: [23],
    rule: { zh: '截到2位小数，不进位' },
  }))

const publicity = (kind: string, ...quantities: readonly string[]) => ({
  'energy-publicity 2011-Q2': quantities.map((quantity) => ({ date: '2011-06-10', kind, quantity })),
})
test.each([
  ['booklets', publicity('图册倡议书', '1500', '560'), '2000余份'],
  ['booklets', publicity('图册倡议书', '2000'), '2000份'], // nothing was cut off
  ['booklets', publicity('横幅', '2060'), '0份'],
  ['banners', publicity('横幅', '308'), '300余条'],
])('%s: %s', (key, rows, zh) => expect(figureOf(key, rows).printed.zh).toBe(zh))

const village = (...rows: readonly Row[]) => ({ 'village-support 行政科 2011-Q1': rows })
test.each([
  ['funds', village({ item: '资金', quantity: '50000' }, { item: '资金', quantity: '2600' }), '5万余元'],
  ['funds', village({ item: '资金', quantity: '50000' }), '5万元'],
  ['fertilizer', village({ item: '化肥', quantity: '2' }), '2吨'],
  ['books', village({ item: '书籍', quantity: '106' }), '100余册'],
  [
    'farming-books',
    village({ item: '书籍', 'book-kind': '农业科普', quantity: '50' }, { item: '书籍', 'book-kind': '政策理论', quantity: '9' }),
    '50册',
  ],
])('%s: %s', (key, rows, zh) => expect(figureOf(key, rows).printed.zh).toBe(zh))

const institutions = (done: number, all: number) => ({
  'institution-energy 2011': Array.from({ length: all }, (_, i) => ({ institution: `单位${i}`, fulfilled: i < done ? '是' : '否' })),
})
test.each([
  [60, 62, '95%以上'], // 96.77 %
  [19, 20, '95%以上'], // 95 % exactly
  [18, 19, '90%以上'], // 94.7 %
  [5, 5, '100%以上'],
])('%i of %i institutions: %s', (done, all, zh) => expect(figureOf('institutions', institutions(done, all)).printed.zh).toBe(zh))

test('distinct reports count once, and only those handed in', () =>
  expect(
    figureOf('research-reports', { 'research-visits 2011-Q2': [{ report: '甲' }, { report: '甲' }, { report: '乙' }, { site: '甲厂' }] })
      .printed.zh,
  ).toBe('2篇'))
test('every figure stands there, also in a year of zero reports', () => {
  const { figures } = runOf({})
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
  expect(figures.every(({ printed }) => printed.zh !== '' && printed.en !== '')).toBe(true)
})
