import * as fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import type { Book, BookCell, Page, Style } from './book.ts'
import { BookFault } from './bookFault.ts'
import { readCells } from './readCells.ts'
import { writeBook } from './writeBook.ts'
import { openZip } from './zip.ts'

const page = (rows: Page['rows'], more: Partial<Page> = {}): Page => ({ name: '表', columns: [], rows, ...more })
const book = (pages: readonly Page[], more: Partial<Book> = {}): Book => ({
  title: '试',
  creator: '考绩',
  at: Date.UTC(2012, 0, 16),
  pages,
  ...more,
})
const cell = (value: BookCell['value'], style?: Style): BookCell => (style ? { value, style } : { value })

function cellsOf(bytes: Uint8Array) {
  const read = readCells(bytes)
  if (!read.ok) throw new Error(read.error.detail)
  return read.value
}
const part = (bytes: Uint8Array, name: string) => openZip(bytes).read(name)!.toString()
const sheetPart = async (one: Page, more: Partial<Book> = {}) => part(await writeBook(book([one], more)), 'xl/worksheets/sheet1.xml')
const row = (...values: BookCell['value'][]) => ({ cells: values.map((value) => cell(value)) })
const fault = (written: Promise<Buffer>) => expect(written).rejects.toThrow(BookFault)

describe('text stays the text it is', () => {
  const hard = [
    '=1+1',
    '+2',
    '-3',
    '@SUM(A1)',
    '#N/A',
    '#DIV/0!',
    '007',
    '_x000D_',
    '_x005F_',
    '\r\n',
    '\u0001',
    '\ud800',
    '\uffff',
    ' 前后 ',
    '一\t二\n三',
    '&<>"\'',
    '\u3000',
    '😀',
  ]

  test('formulas, errors, escapes, white space, what XML cannot hold', async () => {
    const bytes = await writeBook(book([page([row(...hard)])]))
    expect(cellsOf(bytes).sheets[0]!.rows[0]!.cells.map(({ value, formula }) => [value, formula])).toEqual(
      hard.map((text) => [text, false]),
    )
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  test('what looks like a formula is shown as text, so that editing the cell leaves it one', async () => {
    const bytes = await writeBook(book([page([row('=1', '甲')])]))
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" t="s" s="[1-9]\d*">/)
    expect(part(bytes, 'xl/styles.xml')).toContain('formatCode="@"')
  })

  test('write, read: any text, number, truth value comes back; hucre reads the same', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (values) => {
        const bytes = await writeBook(book([page([row(...values)])]))
        const positive = values.map((one) => (one === 0 ? 0 : one)) // −0 is written as 0
        expect(cellsOf(bytes).sheets[0]!.rows[0]!.cells.map((one) => one.value)).toEqual(positive)
        expect((await readXlsx(bytes)).sheets[0]!.rows[0]).toEqual(positive)
      }),
      { numRuns: 150 },
    )
  })
})

test('days are serial numbers shown as days', async () => {
  const sheet = cellsOf(await writeBook(book([page([row({ date: '2011-06-03' }, { date: '1900-02-28' }, { date: '1900-03-01' })])])))
  expect(sheet.sheets[0]!.rows[0]!.cells.map(({ value, date }) => [value, date])).toEqual([
    [40_697, true],
    [59, true],
    [61, true],
  ])
})

test('the same book gives the same bytes; another moment, others', async () => {
  const one = book([page([row('甲', 1)], { paper: undefined as never })])
  const again = structuredClone(one)
  expect((await writeBook(one)).equals(await writeBook(again))).toBe(true)
  expect((await writeBook(one)).equals(await writeBook({ ...one, at: one.at + 1000 }))).toBe(false)
})

describe('what hucre cannot say is mended', () => {
  const unlocked: Style = { unlocked: true, format: '@' }

  test('a column has a look down to its last row, and leaves no row behind', async () => {
    const xml = await sheetPart(page([row('甲')], { columns: [{ width: 5 }, { width: 20, style: unlocked }, { width: 9, hidden: true }] }))
    expect(xml).toMatch(/<col min="1" max="1" width="5" customWidth="true"\/><col min="2" style="1" max="2"/)
    expect(xml.match(/<row /g)).toHaveLength(1)
  })

  test('rows yet unwritten have a height', async () =>
    expect(await sheetPart(page([], { rowHeight: 22 }))).toContain('<sheetFormatPr defaultRowHeight="22" customHeight="1"/>'))

  test('opening does not recalculate, so closing does not ask to save', async () =>
    expect(part(await writeBook(book([page([])])), 'xl/workbook.xml')).not.toContain('calcPr'))

  test('no dimension is claimed', async () =>
    expect(await sheetPart(page([row('甲')], { columns: [{ width: 3, style: unlocked }] }))).not.toContain('dimension'))
})

describe('lists', () => {
  const range = { top: 4, left: 2, bottom: 99, right: 2 }
  const list = (values: readonly string[]) => page([], { validations: [{ range, allow: { list: values } }] })

  test('a short one stands in the validation', async () =>
    expect(await sheetPart(list(['是', '否']))).toContain('<formula1>"是,否"</formula1>'))

  test.each([
    ['with a comma', ['甲,乙', '丙']],
    ['with a quote', ['"甲"']],
    ['that begins with =', ['=甲']],
    ['over 255 characters', Array.from({ length: 70 }, (_, n) => `第${n}号`)],
  ])('one %s stands on a very hidden page, by name', async (_, values) => {
    const bytes = await writeBook(book([list(values)]))
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<formula1>_list1</formula1>')
    const read = cellsOf(bytes)
    expect(read.names).toEqual([{ name: '_list1', refersTo: `'_清单'!$A$1:$A$${values.length}`, sheet: undefined }])
    expect(read.sheets[1]).toMatchObject({ name: '_清单', state: 'veryHidden' })
    expect(read.sheets[1]!.rows.map((one) => one.cells[0]!.value)).toEqual(values)
  })

  test('a book may say where, beside what stands there; the same list is laid out once', async () => {
    const hidden = { ...page([row('kind', 'attendance')]), name: '_考绩', state: 'veryHidden' as const }
    const twice = page([], {
      validations: [range, { ...range, left: 3, right: 3 }].map((block) => ({ range: block, allow: { list: ['甲,', '乙'] } })),
    })
    const read = cellsOf(await writeBook(book([twice, hidden], { listsOn: { page: '_考绩', column: 4 } })))
    expect(read.names.map((name) => name.refersTo)).toEqual(["'_考绩'!$D$1:$D$2"])
    expect(read.sheets[1]!.rows.map((one) => one.cells.map((each) => each.value))).toEqual([['kind', 'attendance', '甲,'], ['乙']])
  })
})

test('a name with a quote is quoted wherever it is named', async () => {
  const name = "得分单·李's"
  const paper = {
    orientation: 'portrait',
    margins: { top: 20, bottom: 25, left: 15, right: 15, head: 8, foot: 8 },
    fit: 'width',
    repeatRows: [1, 3],
    area: { top: 1, left: 1, bottom: 9, right: 3 },
  } as const
  const bytes = await writeBook(
    book([{ ...page([{ cells: [{ value: '看', link: { page: name, cell: 'A1' } }] }], { paper }), name }], {
      names: [{ name: '填报', page: name, range: paper.area }],
    }),
  )
  expect(cellsOf(bytes).names).toEqual([
    { name: '_xlnm.Print_Area', refersTo: "'得分单·李''s'!$A$1:$C$9", sheet: name },
    { name: '_xlnm.Print_Titles', refersTo: "'得分单·李''s'!$1:$3", sheet: name },
    { name: '填报', refersTo: "'得分单·李''s'!$A$1:$C$9", sheet: undefined },
  ])
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('location="&apos;得分单·李&apos;&apos;s&apos;!A1"')
})

test('paper: A4 in millimetres, one page wide', async () => {
  const paper = {
    orientation: 'landscape',
    margins: { top: 25.4, bottom: 25.4, left: 12.7, right: 12.7, head: 7.62, foot: 7.62 },
    fit: 'width',
  } as const
  const xml = await sheetPart(page([], { paper }))
  expect(xml).toContain(
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  )
})

test('it opens on the first page that can be seen, or on the one it says', async () => {
  const pages = [
    { ...page([]), state: 'hidden' as const },
    { ...page([]), name: '乙' },
    { ...page([]), name: '丙' },
  ]
  expect(part(await writeBook(book(pages)), 'xl/workbook.xml')).toContain('activeTab="1"')
  expect(part(await writeBook(book(pages, { opensOn: '丙' })), 'xl/workbook.xml')).toContain('activeTab="2"')
})

describe('refused, with page and cell', () => {
  const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

  test.each<[string, Book, string]>([
    ['not a number', book([page([row(0, Number.NaN)])]), '表 B1: NaN is no number'],
    ['endless', book([page([row(Number.POSITIVE_INFINITY)])]), '表 A1: Infinity is no number'],
    ['32,768 characters', book([page([row('长'.repeat(32_768))])]), '表 A1: 32768 characters'],
    [
      '32,768 characters in runs',
      book([page([row({ runs: [{ text: '长'.repeat(32_000) }, { text: '长'.repeat(768) }] })])]),
      '32768 characters',
    ],
    ['no page', book([]), 'no page that can be seen'],
    ['no page to be seen', book([page([], { state: 'hidden' })]), 'no page that can be seen'],
    ['opening on a hidden page', book([page([]), { ...page([]), name: '乙', state: 'hidden' }], { opensOn: '乙' }), 'cannot be seen'],
    [
      'overlapping merges',
      book([page([], { merges: [block(1, 1, 2, 3), block(5, 1, 5, 9), block(2, 3, 3, 4)] })]),
      'A1:C2 and C2:D3 overlap',
    ],
    ['a block outside the sheet', book([page([], { merges: [block(1, 1, 1, 16_385)] })]), 'outside the sheet'],
    ['a link to nowhere', book([page([{ cells: [{ value: '看', link: { page: '乙', cell: 'A1' } }] }])]), '表 A1: leads to 乙 A1'],
    ['a name that is a cell', book([page([])], { names: [{ name: 'AB12', page: '表', range: block(1, 1, 1, 1) }] }), 'AB12: no name'],
    ['a name with a space', book([page([])], { names: [{ name: '填 报', page: '表', range: block(1, 1, 1, 1) }] }), 'no name'],
    [
      'a prompt too long',
      book([page([], { validations: [{ range: block(1, 1, 1, 1), prompt: { title: '一', text: '长'.repeat(256) } }] })]),
      '表 A1: a prompt',
    ],
    ['no moment', book([page([])], { at: Number.NaN }), 'no moment'],
    ['a row too high', book([page([{ height: 410, cells: [] }])]), 'row 1 is 410 points high'],
  ])('%s', async (_, faulty, says) => {
    await fault(writeBook(faulty))
    await expect(writeBook(faulty)).rejects.toThrow(says)
  })

  test.each(['', 'a/b', '一'.repeat(32), "'甲", 'History'])('a page called %p', (name) =>
    expect(writeBook(book([{ ...page([]), name }]))).rejects.toThrow(/^Sheet name/),
  )
  test('two pages whose names differ in case', () =>
    expect(writeBook(book([page([], { name: 'a' }), page([], { name: 'A' })]))).rejects.toThrow('Duplicate'))
  test('32,767 characters are taken', async () =>
    expect((cellsOf(await writeBook(book([page([row('长'.repeat(32_767))])]))).sheets[0]!.rows[0]!.cells[0]!.value as string).length).toBe(
      32_767,
    ))
})
