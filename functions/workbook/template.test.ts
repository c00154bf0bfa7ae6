import { sheetOf, sheets } from '@kaoji/shared/sheets/registry'
import { footCode } from './headFoot.ts'
import type { BookValue, Page } from './book.ts'
import { entryBook, printedBook } from './template.ts'
import { copyOf } from './tests/copies.ts'
import { writeBook } from './writeBook.ts'
import { openZip } from './zip.ts'

const valuesOf = (page: Page, row: number): (BookValue | undefined)[] => page.rows[row - 1]!.cells.map((cell) => cell?.value)
const late = { daysLate: 2, version: 3, zero: false }
const vehicleLog = sheetOf('vehicle-log')!
const rows = [
  { plate: '浙A12345', driver: 'XZ-01', km: '1642.5', fuel: '162.30', 'fuel-cost': '0.1', designated: '是' },
  { plate: '浙B0001D', driver: 'XZ-02', km: '0.5', fuel: '0.70', 'fuel-cost': '0.2', designated: '否' },
]

describe('a sheet to fill', () => {
  const page = entryBook(copyOf(vehicleLog, rows, { period: '2011-06' })).pages[0]!

  test('row 1 is 局名+期间+表种, row 2 科室, 考核期, 表号', () => {
    expect(valuesOf(page, 1)).toEqual(['某局2011年6月车辆月度运行'])
    expect(valuesOf(page, 2).filter((value) => value !== undefined)).toEqual(['科室：行政科', '考核期：2011年6月', '表号：局考28表'])
  })
  test('numbers stand as numbers, 序号 before them, nothing under them', () => {
    expect(valuesOf(page, 4)).toEqual([1, '浙A12345', 'XZ-01', 1642.5, 162.3, 0.1, '是', null, null, null])
    expect(page.rows).toHaveLength(5)
  })
  test('entry cells and 序号 are open, headings are not', () => {
    expect(page.columns.every(({ style }) => style?.unlocked === true)).toBe(true)
    expect(page.rows.slice(0, 3).flatMap(({ cells }) => cells.map((cell) => cell?.style?.unlocked ?? false))).not.toContain(true)
    expect(page.protection).toBe('entry')
  })
  test('beside the table too, so that a row can be deleted: as the pane lays it out', async () => {
    const zip = openZip(await writeBook(entryBook(copyOf(vehicleLog, rows, { period: '2011-06' }))))
    const sheet = zip.read('xl/worksheets/sheet1.xml')!.toString()
    const [, style] = /<col min="11" max="16384" width="9" style="(\d+)"\/><\/cols>/.exec(sheet)!
    const looks = [
      .../<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(zip.read('xl/styles.xml')!.toString())![1]!.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs),
    ]
    expect(looks[Number(style)]![0]).toContain('<protection locked="0"/>')
    // The rows of the head stay locked, up to the last column.
    expect(sheet.match(/<row r="\d+" s="0" customFormat="1"/g)).toHaveLength(3)
  })
  test('the hidden page has the keys of look.md 5', () => {
    const hidden = entryBook(copyOf(vehicleLog, rows, { period: '2011-06' })).pages[1]!
    expect(hidden).toMatchObject({ name: '_考绩', state: 'veryHidden' })
    expect(hidden.rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual([
      ['kind', 'vehicle-log'],
      ['definition', vehicleLog.version],
      ['bureau', '某局'],
      ['department', '行政科'],
      ['period', '2011-06'],
      ['base', '3'],
      ['base-code', 'AB12-CD34'],
      ['laid-out-at', '2012-01-01T08:00:00.000+08:00'],
    ])
  })
  test('drop-downs: fixed lists refuse other words, people are only offered', () => {
    const lists = page.validations!.flatMap(({ allow, refusal }) => (allow && 'list' in allow ? [[allow.list, refusal?.kind]] : []))
    expect(lists).toEqual([
      [['XZ-01 王某', 'XZ-02 李某'], undefined],
      [['是', '否'], 'stop'],
      [['是', '否'], 'stop'],
    ])
  })
})

describe('a printed copy', () => {
  const page = printedBook(copyOf(vehicleLog, rows, { period: '2011-06' }), late).pages[0]!

  test('has 合计 of what Σ marks, exactly: 1642.5 + 0.5, 162.30 + 0.70, 0.1 + 0.2; nothing was repaired', () =>
    expect(valuesOf(page, 6)).toEqual(['合计', null, null, 1643, 163, 0.3, null, null, 0, null]))

  test('names people, is locked, and has no blank sheet’s 合计', () => {
    expect(valuesOf(page, 4)[2]).toBe('XZ-01 王某')
    expect(page.protection).toBe('locked')
    expect(printedBook(copyOf(vehicleLog, []), late).pages[0]!.rows).toHaveLength(3)
  })
  test('bears version, lateness and 零报告 in its foot', () => {
    const foot = (marks: Parameters<typeof printedBook>[1]) =>
      footCode(printedBook(copyOf(vehicleLog, []), marks).pages[0]!.paper!.foot!, '')
    expect(foot(late)).toContain('第3版　迟报2天\n填报人：')
    expect(foot({ daysLate: 0, version: 1, zero: true })).toContain('第1版　零报告\n填报人：')
  })
})

describe.each(sheets.map((sheet) => [sheet.kind, sheet] as const))('%s', (_, sheet) => {
  test('is written, blank, and its printed foot keeps its marks within 255 characters', async () => {
    await writeBook(entryBook(copyOf(sheet, [])))
    const foot = footCode(printedBook(copyOf(sheet, []), { daysLate: 123, version: 45, zero: true }).pages[0]!.paper!.foot!, sheet.kind)
    expect(foot).toContain('第45版　迟报123天　零报告')
    expect(foot).toContain('第&P页 共&N页')
  })
})
