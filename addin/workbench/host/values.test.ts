import type { Host } from './host.ts'
import { openExcel } from './testClient.ts'

// What cells take and give, by the numbers of officejs.md, with the page each rests on.

let host: Host
beforeEach(() => void (host = openExcel()))

const cells = (address: string, format: string | undefined, values: unknown) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address)
    if (format !== undefined) range.numberFormat = format as unknown as string[][]
    range.values = values as string[][]
    await context.sync()
    const again = context.workbook.worksheets.getItem('Sheet1').getRange(address)
    again.load('values,formulas,text,numberFormat,valueTypes')
    await context.sync()
    return again.toJSON()
  })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )

// 19: strings parse as en-US (Excel.Range, values; office-js 229, 1559)
test.each([
  ['007', 7, 'General'],
  ['50%', 0.5, '0%'],
  ['1,234.5', 1234.5, 'General'],
  ['TRUE', true, 'General'],
  ['2011-06-30', 40_724, 'm/d/yyyy'],
  ['2011年6月30日', '2011年6月30日', 'General'],
  ['2011-06-31', '2011-06-31', 'General'],
  // 21: 15 digits (Excel specifications and limits)
  ['370105198203041234', 370_105_198_203_041_000, 'General'],
])('%s becomes %s under %s', async (written, held, format) => {
  const { values, numberFormat } = await cells('A1', undefined, [[written]])
  expect(values).toEqual([[held]])
  expect(numberFormat).toEqual([[format]])
})

// 20: '@' before values (office-js 6687)
test.each(['007', '=1+1', '+5', '-x', '@x', "'x", '370105198203041234', '2011-06-30'])(
  'text stays text in a text cell: %s',
  async (words) => {
    const { values, formulas } = await cells('A1', '@', [[words]])
    expect(values).toEqual([[words]])
    expect(formulas).toEqual([[words]])
  },
)

test('20: a leading = + - makes a formula, an apostrophe is lost (office-js 6687)', async () => {
  const { formulas, values } = await cells('A1:D1', undefined, [['=x', '-x', "'007", '+5']])
  expect(formulas).toEqual([['=x', '=-x', '007', 5]])
  expect(values).toEqual([['#NAME?', '#NAME?', '007', 5]])
})

test("18: null keeps, '' clears, a scalar fills (Blank and null values)", async () => {
  await cells('A1:B2', undefined, 5)
  const { values, valueTypes } = await cells('A1:B2', undefined, [
    ['', null],
    [undefined, 'x'],
  ])
  expect(values).toEqual([
    ['', 5],
    [5, 'x'],
  ])
  expect(valueTypes).toEqual([
    ['Empty', 'Double'],
    ['Double', 'String'],
  ])
})

test.each([
  ['too few columns', [[1]]],
  [
    'too many rows',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['no rows', [1, 2]],
  ['null', null],
])('13: %s is InvalidArgument (office-js 226)', async (_, values) => {
  expect(await codeOf(cells('A1:B1', undefined, values))).toBe('InvalidArgument')
})

test('4: NaN travels as null and leaves the cell as it was', async () => {
  await cells('A1', undefined, 5)
  const { values } = await cells('A1', undefined, [[Number.NaN]])
  expect(values).toEqual([[5]])
})

test('25: mixed formats read null, a whole column reads null and refuses (Excel.Range)', async () => {
  const code = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.getRange('A1').format.fill.color = '#FF0000'
    const [mixed, column] = [sheet.getRange('A1:A2').format.fill, sheet.getRange('A:A')]
    mixed.load('color')
    column.load('values,isEntireColumn')
    await context.sync()
    expect(mixed.color).toBeNull()
    expect(column.values).toBeNull()
    column.values = [[1]]
    await context.sync()
  })
  expect(await codeOf(code)).toBe('InvalidArgument')
})

test("26: a blank sheet's used range is A1, formats count; OrNullObject is null (Worksheet.getUsedRange)", () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    const [used, orNull] = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject()]
    used.load('address')
    await context.sync()
    expect([used.address, orNull.isNullObject]).toEqual(['Sheet1!A1', true])
    sheet.getRange('C3').format.font.bold = true
    const [formats, values] = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject(true)]
    formats.load('address')
    await context.sync()
    expect([formats.address, values.isNullObject]).toEqual(['Sheet1!C3', true])
  }))

test.each([
  [false, 1463],
  [true, 1],
])('23: DATE(1904,1,2) tells the date system, 1904 %s', async (date1904, serial) => {
  host = openExcel({ date1904 })
  await Excel.run(async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2)
    day.load('value')
    await context.sync()
    expect(day.value).toBe(serial)
  })
})

test('over 1,500 cells the client sends blocks of rows; the shape is asked for first (seen in the client)', async () => {
  const table = Array.from({ length: 400 }, (_, i) => Array.from({ length: 5 }, (__, j) => i * 5 + j))
  const { values } = await cells('A1:E400', undefined, table)
  expect(values).toEqual(table)
  expect(await codeOf(cells('A1:E401', undefined, table))).toBe('InvalidArgument')
})

test('47: a request over 5 MB is refused (Resource limits)', async () => {
  const long = Array.from({ length: 200 }, () => ['x'.repeat(30_000)])
  expect(await codeOf(cells('A1:A200', '@', long))).toBe('RequestPayloadSizeLimitExceeded')
  expect(host.grid.undoSteps).toBe(0)
})

test('47: an answer over 5 MB is refused (Resource limits)', async () => {
  for (const at of ['A1:A100', 'B1:B100'])
    await cells(
      at,
      '@',
      Array.from({ length: 100 }, () => ['x'.repeat(8000)]),
    )
  const all = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B100').load('values,formulas,text,address')
    await context.sync()
  })
  expect(await codeOf(all)).toBe('none')
  const wider = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B100')
    range.load('values,formulas,text')
    range.getResizedRange(0, 1).load('values,text')
    await context.sync()
  })
  expect(await codeOf(wider)).toBe('ResponsePayloadSizeLimitExceeded')
})
