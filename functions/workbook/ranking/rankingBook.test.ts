import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadMethod } from '@kaoji/shared/methods/load'
import { methods } from '@kaoji/shared/methods/registry'
import { closeRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import { freezeSheet } from '@kaoji/shared/scoring/frozen'
import { partYear } from '@kaoji/shared/scoring/part'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { YearDocument } from '@kaoji/shared/year'
import { sampleYear } from '../../sample/sampleYear.ts'
import type { Cell, SheetCells } from '../cells.ts'
import { readCells } from '../readCells.ts'
import { writeBook } from '../writeBook.ts'
import { rankingBook, scorecardBook } from './rankingBook.ts'
import type { RunStanding } from './standing.ts'
import { cardRows } from './whyCards.ts'

const loaded = methods.map((method) => {
  const result = loadMethod(method)
  if (!result.ok) throw new Error('the methods do not load')
  return result.value
})
function scoreYear(year: YearDocument): RunResult {
  const sheets = year.submissions.map((submission) => freezeSheet(submission, year.freeze))
  const { departments, bureau } = partYear({ bureau: year.bureau, freeze: year.freeze, sheets, rulings: year.rulings }, loaded)
  return closeRun(
    bureau,
    departments.map((facts) => scoreDepartment(facts, loaded)),
    loaded,
  )
}
// The upheld appeal is dated after the freeze: without it the first run, with it the second.
const year = sampleYear()
const first = scoreYear({ ...year, rulings: year.rulings.filter((ruling) => (ruling.at ?? '') < '2012-01-16') })
const second = scoreYear(year)
const standing: RunStanding = {
  number: 2,
  day: '2012-01-21',
  checkCode: '1A2B 3C4D',
  published: false,
  imported: 878,
  previous: { number: 1, result: first },
}
const at = Date.UTC(2012, 0, 21)
const book = rankingBook(second, standing, at)

const grid = (sheet: SheetCells) => sheet.rows.map((row) => new Map(row.cells.map((cell: Cell) => [cell.column, cell.value])))
let sheets: ReadonlyMap<string, SheetCells>
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await writeBook(book)
  const read = readCells(bytes)
  if (!read.ok) throw new Error(read.error.detail)
  sheets = new Map(read.value.sheets.map((sheet) => [sheet.name, sheet]))
})

test('the pages stand in the order of look.md 6', () => {
  const departments = second.departments.map(({ department }) => `得分单·${department}`)
  expect([...sheets.keys()]).toEqual([
    '封面',
    '一页看清',
    '科室排名',
    '岗位排名',
    '驾驶员排名',
    '节油竞赛',
    '等次测算',
    ...departments,
    '得分说明',
    '缺报与问题',
    '年度数字',
    '变化',
  ])
})

test('the same run gives the same bytes', async () =>
  expect(Buffer.compare(Buffer.from(await writeBook(rankingBook(second, standing, at))), Buffer.from(bytes))).toBe(0))

test('each scorecard line is a number equal to its card, and the lines add up to the total', () => {
  for (const { department } of second.departments) {
    const rows = grid(sheets.get(`得分单·${department}`)!)
    const cards = second.scorecards.filter((card) => card.department === department)
    const totals = rows.filter((row) => row.get(1) === '总分').map((row) => row.get(4))
    expect(totals).toEqual(cards.map((card) => (card.incomplete ? '待定' : Number(card.total))))
  }
  for (const card of second.scorecards) {
    const cents = card.lines.reduce((sum, line) => sum + Math.round(Number(line.points ?? 0) * 100), 0)
    expect(cents).toBe(Math.round(Number(card.total) * 100))
  }
})

test('every line leads to its why-card, and every link to a cell that is there', () => {
  const pages = new Map(book.pages.map((page) => [page.name, page]))
  const links = book.pages.flatMap((page) => page.rows.flatMap((row) => row.cells.flatMap((cell) => cell?.link ?? [])))
  expect(links.length).toBeGreaterThan(second.scorecards.reduce((sum, card) => sum + card.lines.length, 0) / 2)
  for (const { page, cell } of links) {
    const row = Number(/\d+$/.exec(cell)![0])
    expect(pages.get(page)?.rows.length).toBeGreaterThanOrEqual(row)
  }
})

test('every card is a row of 得分说明 with its arithmetic', () => {
  const rows = grid(sheets.get('得分说明')!)
  const places = cardRows(second)
  for (const [id, card] of Object.entries(second.cards)) {
    const row = rows[places.get(id)! - 1]!
    expect([row.get(1), JSON.stringify(row.get(5))]).toEqual([
      expect.stringMatching(new RegExp(`^${id.split('/')[0]}( 第\\d张)?$`, 'u')),
      expect.stringContaining(card.arithmetic.zh.slice(0, 40)),
    ])
  }
  // Clause 4 stands before clause 17.
  expect(places.get('BG-01/1/4')!).toBeLessThan(places.get('BG-01/1/17')!)
  // What a method is called inside the product is read by nobody.
  expect(rows.flatMap((row) => [...row.values()].filter((value) => JSON.stringify(value).includes('-2011/')))).toEqual([])
})

test('未齐 stands on the cover, in each title and in the head of each page', () => {
  expect(grid(sheets.get('封面')!).flatMap((row) => [...row.values()])).toContain('2011年岗位目标考核结果（未齐）')
  for (const page of book.pages) expect(JSON.stringify(page.paper?.head)).toContain('【未齐】缺2张')
  const titles = ['一页看清', '科室排名', '岗位排名', '等次测算', '缺报与问题'].map((name) =>
    JSON.stringify(grid(sheets.get(name)!)[0]!.get(1)),
  )
  expect(titles.filter((title) => !title.includes('（未齐）'))).toEqual([])
})

test('the quota is printed with its arithmetic: 27 × 15% = 4.05', () => {
  const words = grid(sheets.get('等次测算')!).flatMap((row) => [...row.values()].map((value) => JSON.stringify(value)))
  expect(words.some((word) => word.includes('27×15%=4.05，取整4'))).toBe(true)
  expect(words.some((word) => word.includes('BG-03、BG-04并列在线上，全部不入选'))).toBe(true)
  expect(words.some((word) => word.includes('CD-04、CD-05并列在线上，全部入选'))).toBe(true)
})

test('the appeal moved who appealed, and says by which clause', () => {
  const rows = grid(sheets.get('变化')!)
  const appealed = rows.find((row) => row.get(1) === 'CW-02')!
  expect(JSON.stringify(appealed.get(10))).toContain('第6条考勤 4.00→6.00')
  expect(rows.some((row) => row.get(10) === '别人变动带来的')).toBe(true)
})

test('the year’s figures stand as the report prints them', () => {
  const printed = grid(sheets.get('年度数字')!).map((row) => row.get(3))
  expect(printed).toEqual(
    expect.arrayContaining(['下降5.03%', '下降37.6%', '2000余份', '300余条', '2吨', '50册', '100余册', '5万余元', '2篇', '95%以上']),
  )
})

test('text that begins like a formula stays text', async () => {
  const [card] = Object.values(second.cards)
  const evil = {
    ...second,
    bureau: '=HYPERLINK("http://x")',
    cards: { ...second.cards, [card!.id]: { ...card!, arithmetic: { zh: '+1-1', en: '' } } },
  }
  const read = readCells(await writeBook(rankingBook(evil, standing, at)))
  if (!read.ok) throw new Error(read.error.detail)
  const cells = read.value.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
  expect(cells.filter((cell) => cell.formula)).toEqual([])
  expect(cells.some((cell) => cell.value === '=HYPERLINK("http://x")')).toBe(true)
})

test('a single scorecard can be printed with its cards', async () => {
  const read = readCells(await writeBook(scorecardBook('XZ-03/1', second, standing, at)!))
  expect(read.ok && read.value.sheets.map((sheet) => sheet.name)).toEqual(['得分单·行政科', '得分说明'])
  expect(scorecardBook('nobody', second, standing, at)).toBeUndefined()
})

// openpyxl is a program that is not ours; where it is not installed (a fresh machine) this says so by being skipped.
const python = ['python3', '/usr/bin/python3'].find((program) => {
  try {
    execFileSync(program, ['-c', 'import openpyxl'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})
const withOpenpyxl = python === undefined ? test.skip : test
withOpenpyxl('openpyxl opens it, and reads the same ranking', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'kaoji-')), 'ranking.xlsx')
  writeFileSync(file, bytes)
  const program = `import openpyxl,json,sys
s=openpyxl.load_workbook(sys.argv[1])['科室排名']
print(json.dumps([[s.cell(r,3).value,s.cell(r,4).value] for r in range(3,10)]))`
  const read: unknown = JSON.parse(execFileSync(python!, ['-c', program, file], { encoding: 'utf8' }))
  expect(read).toEqual(second.departments.map(({ department, score }) => [department, Number(score)]))
})
