import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { WorkbookFile } from '@kaoji/shared/workbookFile'
import { readCells } from '../../workbook/readCells.ts'
import { readSheet } from '../../workbook/readSheet.ts'
import { entryBook } from '../../workbook/template.ts'
import { cellsOf, copyOf } from '../../workbook/tests/copies.ts'
import { writeBook } from '../../workbook/writeBook.ts'
import { workbookRoute } from './workbookRoute.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const route = workbookRoute(async (bytes) => readCells(bytes))
const post = (body: Uint8Array, type: string, host = 'localhost:7071') =>
  route({ method: 'POST', url: new URL('http://localhost/local/workbook'), headers: { host, 'content-type': type }, body })
const opened = async (bytes: Uint8Array) => JSON.parse(String((await post(bytes, XLSX))?.body)) as WorkbookFile

const study = { date: '2011-12-07', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' }
const blank = () => writeBook(entryBook(copyOf(sheetOf('study-log')!, [study])))

test('a sheet as the service writes it is opened, filled further, saved, and read as the same sheet', async () => {
  const file = await opened(await blank())
  const filled = {
    ...file,
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      // 40892 is 2011-12-15.
      rows:
        sheet.visibility === 'Visible'
          ? sheet.rows
              .filter(({ row }) => row !== 4)
              .concat({
                row: 4,
                cells: [
                  [1, sheet.columns[1]!.look, 40892],
                  [2, -1, '个人自学'],
                  [3, -1, '公车管理'],
                  [6, -1, 4],
                  [7, -1, 1.5],
                ],
              })
          : sheet.rows,
    })),
  }
  const saved = await post(Buffer.from(JSON.stringify(filled)), 'application/json')
  expect(saved?.headers['Content-Type']).toBe(XLSX)
  const read = readSheet(cellsOf(saved?.body as Uint8Array))
  expect(read).toMatchObject({ ok: true, value: { department: '行政科', period: '2011-12', base: 3 } })
  const day = (serial: number) => ({ serial, date1904: false })
  // 40884 is 2011-12-07.
  expect(read.ok && read.value.rows).toEqual([
    { date: day(40884), form: '集中学习', topic: '机关内部管理规定', attended: 5, hours: 2 },
    { date: day(40892), form: '个人自学', topic: '公车管理', attended: 4, hours: 1.5 },
  ])
})

test('looks, widths, drop-downs, marks, protection and page come along', async () => {
  const file = await opened(await blank())
  const sheet = file.sheets.find(({ visibility }) => visibility === 'Visible')!
  expect(sheet).toMatchObject({ frozen: { rows: 3 }, protection: { allowInsertRows: true, allowSort: true } })
  expect(sheet.columns[1]).toMatchObject({ width: 72 })
  expect(sheet.looks[sheet.columns[1]!.look]).toMatchObject({ numberFormat: 'yyyy-mm-dd', 'format/protection/locked': false })
  expect(sheet.validations.some(({ rule }) => 'list' in rule)).toBe(true)
  expect(sheet.conditions.length).toBeGreaterThan(3)
  expect(sheet.paper).toMatchObject({ pageSetup: { paperSize: 'a4' } })
})

test('what stands beside the table is told once, not column by column, and reaches to the last column again', async () => {
  const file = await opened(await blank())
  const sheet = file.sheets.find(({ visibility }) => visibility === 'Visible')!
  // 序号 and the columns of the study log
  expect(sheet.columns).toHaveLength(Object.keys(sheetOf('study-log')!.columns).length + 1)
  expect(sheet.looks[sheet.beside!]).toMatchObject({ 'format/protection/locked': false })
  const saved = await post(Buffer.from(JSON.stringify(file)), 'application/json')
  const again = await opened(saved?.body as Uint8Array)
  const same = again.sheets.find(({ visibility }) => visibility === 'Visible')!
  expect(same.columns).toEqual(sheet.columns)
  expect(same.looks[same.beside!]).toEqual(sheet.looks[sheet.beside!])
})

test.each([
  [Buffer.from('no workbook'), XLSX, 422, 'unreadable-workbook'],
  [Buffer.from('{}'), 'application/json', 400, 'malformed-json'],
  [Buffer.from('x'), 'text/plain', 415, 'wrong-content-type'],
] as const)('%s as %s: %i %s', async (body, type, status, code) => {
  const answer = await post(body, type)
  expect(answer).toMatchObject({ status, headers: { 'Content-Type': 'application/problem+json' } })
  expect(JSON.parse(String(answer?.body))).toMatchObject({ type: `urn:kaoji:problem:${code}` })
})

test('no page elsewhere gets at it through a name of its own', async () => {
  expect(await post(await blank(), XLSX, 'evil.example')).toMatchObject({ status: 403 })
})

test('a sheet that the pane laid out prints as the service prints it: A4, one page wide, headings on each page, signatures in its foot', async () => {
  const file = await opened(await blank())
  // The pane sets no page.
  const laid = { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, paper: undefined })) }
  const saved = (await post(Buffer.from(JSON.stringify(laid)), 'application/json'))?.body as Uint8Array
  const again = await opened(saved)
  const [sheet, own] = [again, file].map(({ sheets }) => sheets.find(({ visibility }) => visibility === 'Visible')!)
  expect(sheet!.paper).toEqual(own!.paper)
  expect(sheet!.paper).toMatchObject({ pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 } })
})
