import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { BookCell } from '../workbook/book.ts'
import { startWorkbookReader, type WorkbookReader } from '../workbook/readInWorker.ts'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { entryBook } from '../workbook/template.ts'
import { copyOf } from '../workbook/tests/copies.ts'
import { writeBook } from '../workbook/writeBook.ts'
import { workbookType } from './answers.ts'
import { as, sheetAt, staffedService } from './testBureau.ts'
import { respun, sheetPart } from './testWorkbook.ts'

// issue 3, Bad input: a clear refusal in both languages that names the cell or the reason, the service unharmed, the version before untouched.
const june = sheetAt('行政科', '2011-06', 'study-log')
const clerk = as('XZ-02')
const rows = [
  { date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '3', hours: '2' },
  { date: '2011-06-14', form: '集中学习', topic: '六中全会', attended: '3', hours: '2.5' },
]
// A 序号 B 日期 C 形式 D 主题 E 主讲 F 书名 G 人数 H 学时
const copy = copyOf(sheetOf('study-log')!, rows, { period: '2011-06', base: 1 })
const written = (more: Partial<SheetCopy> = {}) => writeBook(entryBook({ ...copy, ...more }))
type Cells = readonly (BookCell | undefined)[]
/** The sheet with its heading row and rows of data rearranged. */
function rearranged(change: (cells: Cells, row: number) => Cells) {
  const book = entryBook(copy)
  const [page, ...others] = book.pages
  const changed = page!.rows.map((row, index) => (index < 2 ? row : { ...row, cells: change(row.cells, index + 1) }))
  return writeBook({ ...book, pages: [{ ...page!, rows: changed }, ...others] })
}
const inSheet = async (from: string | RegExp, to: string) => respun(await written(), { [sheetPart]: (xml) => xml.replace(from, to) })
const withPart = async (path: string, content: string) => respun(await written(), {}, [[path, content]])
const compoundFile = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')])

const folder = mkdtempSync(join(tmpdir(), 'kaoji-bad-'))
let reader: WorkbookReader
let service: Awaited<ReturnType<typeof staffedService>>
beforeAll(async () => {
  // The very thread that reads uploads in the service, with its bounds.
  execFileSync(process.execPath, [resolve('functions/scripts/build.mjs'), folder, 'readWorker=workbook/readWorker.ts'])
  reader = startWorkbookReader({ worker: pathToFileURL(join(folder, 'readWorker.mjs')), threads: 1, deadline: 5000, memory: 256 })
  service = await staffedService(undefined, { readWorkbook: (file) => reader.read(file) })
  await service.call('PUT', june, { as: clerk, json: { rows } })
})
afterAll(async () => {
  await service.close()
  await reader.close()
  rmSync(folder, { recursive: true })
})

interface Told {
  readonly type: string
  readonly detail: string
  readonly reason?: string
  readonly problems?: readonly { readonly cell: string; readonly rule: string; readonly severity: string; readonly says: string }[]
}
const sent = (method: 'PUT' | 'POST', bytes: Uint8Array, language = 'zh-CN') =>
  service.call(method, method === 'PUT' ? june : `${june}/check`, {
    as: clerk,
    bytes,
    headers: { 'content-type': workbookType, 'accept-language': language, ...(method === 'PUT' && { 'if-match': '"1.submitted"' }) },
  })
/** What a file is told, as `reason` or as `rule cell`, by submitting and by checking alike, in both languages; afterwards all is as before. */
async function told(bytes: Uint8Array): Promise<string[]> {
  const [zh, en, checked] = [await sent('PUT', bytes), await sent('PUT', bytes, 'en'), await sent('POST', bytes)]
  expect([zh.status, en.status, checked.status]).toEqual([422, 422, 422])
  const [inChinese, inEnglish] = [zh.json as Told, en.json as Told]
  expect((checked.json as Told).problems).toEqual(inChinese.problems)
  const sentences = ({ detail, problems = [] }: Told) => [detail, ...problems.map(({ says }) => says)]
  for (const sentence of sentences(inChinese)) expect(sentence).toMatch(/[\u4e00-\u9fff].*[。？]$/)
  for (const sentence of sentences(inEnglish)) expect(sentence).toMatch(/^[A-Z0-9"“\u4e00-\u9fff].*[.?]$/)
  expect(JSON.stringify(zh.json)).not.toMatch(/xl\/|sheet1\.xml|Error|\bat /)
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 1, rows })
  expect((await sent('POST', await written())).json).toMatchObject({ rows, problems: [] })
  const problems = (inChinese.problems ?? []).filter(({ severity }) => severity === 'error')
  return inChinese.reason === undefined ? problems.map(({ rule, cell }) => `${rule} ${cell}`.trim()) : [inChinese.reason]
}

describe('another sheet than the address names', () => {
  test.each<[string, Partial<SheetCopy>, string[]]>([
    ['kind', { sheet: sheetOf('monthly-work')!, rows: [] }, ['file.other-kind A2']],
    ['period', { period: '2011-05' }, ['file.other-period A2']],
    ['department', { department: '办公室' }, ['file.other-department A2']],
    ['bureau', { bureau: '别局' }, ['file.other-bureau A1']],
  ])('another %s', async (_, more, found) => expect(await told(await written(more))).toEqual(found))

  test('May’s sheet under June’s heading', async () => {
    const [may, own] = [entryBook({ ...copy, period: '2011-05' }), entryBook(copy)]
    const pages = [own.pages[0]!, ...may.pages.slice(1)]
    expect(await told(await writeBook({ ...own, pages }))).toEqual(['file.copy-of-period A1'])
  })

  test('one filled from a version that is no longer the newest: who handed in which, and when', async () => {
    const reply = await sent('PUT', await written({ base: 0 }))
    expect([reply.status, reply.json]).toMatchObject([412, { by: 'XZ-02', version: 1, at: '2011-07-10T09:00:00.000+08:00' }])
  })

  test('an older layout is a warning beside what else there is', async () => {
    const checked = await sent('POST', await written({ sheet: { ...copy.sheet, version: '0' } }))
    expect(checked.json).toMatchObject({ rows, problems: [{ rule: 'file.older-definition', severity: 'warn' }] })
  })
})

describe('columns and cells', () => {
  const heading = (row: number, words: string): BookCell => ({ value: row === 3 ? words : '甲' })
  test.each<[string, (cells: Cells, row: number) => Cells, string[]]>([
    ['missing', (cells) => cells.toSpliced(3, 1), ['file.column-missing D3']],
    ['doubled', (cells) => cells.toSpliced(4, 0, cells[3]), ['file.column-twice E3']],
    ['reordered', (cells) => cells.with(6, cells[7]).with(7, cells[6]), ['file.column-moved H3', 'file.column-moved G3']],
    ['put in between', (cells, row) => cells.toSpliced(3, 0, heading(row, '备注')), ['file.column-extra D3']],
    ['without headings', (cells, row) => (row === 3 ? [] : cells), ['file.no-headings B3']],
  ])('a column %s', async (_, change, found) => expect(await told(await rearranged(change))).toEqual(found))

  test('merged cells', async () => {
    const merged = await inSheet(/<mergeCells count="\d+">/, '<mergeCells count="9"><mergeCell ref="D4:D5"/>')
    expect(await told(merged)).toEqual(['file.merged D4'])
  })
  test('a formula that nobody calculated', async () => {
    const formula = await inSheet(/<c r="H5"[^>]*>.*?<\/c>/, '<c r="H5"><f>H4+0.5</f></c>')
    expect(await told(formula)).toEqual(['file.not-calculated H5'])
  })
  test('an error value is shown at its cell', async () => {
    const reply = await sent('PUT', await inSheet(/<c r="H5"[^>]*>.*?<\/c>/, '<c r="H5" t="e"><v>#DIV/0!</v></c>'))
    expect(reply.json).toMatchObject({ type: 'urn:kaoji:problem:rows-at-fault', problems: [{ row: 2, cell: 'H5', severity: 'error' }] })
  })
  test('a row in the sheet’s millionth line', async () => {
    const far = await inSheet('</sheetData>', '<row r="1048576"><c r="B1048576"><v>40701</v></c></row></sheetData>')
    expect(await told(far)).toEqual(['file.too-many-rows A5004'])
  })
  test('a million rows that are only said to be there do no harm', async () => {
    const said = await inSheet('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
    expect((await sent('POST', said)).json).toMatchObject({ rows, problems: [] })
  })
})

describe('files that are no workbook, or a dangerous one', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['text called .xlsx', () => Buffer.from('日期,形式\n2011-06-07,集中学习\n'), 'not-a-workbook'],
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a workbook cut in half', async () => (await written()).subarray(0, 3000), 'truncated'],
    ['a workbook without its last bytes', async () => (await written()).subarray(0, -5), 'truncated'],
    ['a workbook with a password', () => compoundFile('EncryptedPackage'), 'password-protected'],
    ['an old .xls', () => compoundFile('Workbook'), 'old-format'],
    ['macros', () => withPart('xl/vbaProject.bin', 'x'), 'macros'],
    ['links to other workbooks', () => withPart('xl/externalLinks/externalLink1.xml', '<externalLink/>'), 'external-links'],
    ['a DOCTYPE', () => inSheet('<worksheet ', `${laughs}<worksheet `), 'doctype'],
    ['a file of the server', () => inSheet('<worksheet ', '<!DOCTYPE a SYSTEM "file:///etc/hostname"><worksheet '), 'doctype'],
    ['100 MB of blanks packed into 100 kB', () => inSheet('<sheetData>', `${' '.repeat(100_000_000)}<sheetData>`), 'bomb'],
    ['600,000 cells', () => inSheet('</sheetData>', `${`<row>${'<c/>'.repeat(500)}</row>`.repeat(1200)}</sheetData>`), 'too-many-cells'],
    [
      '4,000 parts',
      async () =>
        respun(
          await written(),
          {},
          Array.from({ length: 4000 }, (_, n) => [`x/${n}`, '']),
        ),
      'too-many-parts',
    ],
    ['XML that breaks off', () => inSheet('</sheetData>', ''), 'damaged'],
  ])('%s', async (_, file, reason) => expect(await told(await file())).toEqual([reason]))
})

test('hidden columns and rows are read, and the receipt says so', async () => {
  const hidden = respun(await written({ rows: [...rows, { ...rows[0]!, date: '2011-06-21' }] }), {
    [sheetPart]: (xml) => xml.replace('<col min="7"', '<col hidden="1" min="7"').replace('<row r="6"', '<row r="6" hidden="1"'),
  })
  const reply = await sent('PUT', hidden)
  expect([reply.status, (reply.json as { rows: number }).rows]).toEqual([201, 3])
  const { problems } = reply.json as Required<Told>
  expect(problems.map(({ rule, cell, severity }) => [rule, cell, severity])).toEqual([
    ['file.column-hidden', 'G3', 'warn'],
    ['file.row-hidden', 'A6', 'warn'],
  ])
})
