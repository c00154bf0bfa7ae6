import type { Host } from './host.ts'
import { openExcel } from './testClient.ts'

// Sheets, names, protection, validation, filters, undo, events and bad luck, by the numbers of officejs.md.

let host: Host
beforeEach(() => void (host = openExcel()))

const codeOf = (batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    batch(context, context.workbook.worksheets.getItem('Sheet1'))
    await context.sync()
  }).then(
    () => 'none',
    (error: { code: string }) => error.code,
  )
const protectedSheet = () =>
  codeOf((_, sheet) => {
    sheet.getRange('B1:B9').format.protection.locked = false
    sheet.protection.protect({ allowSort: true })
  })

test.each([
  ['13', 'a missing sheet', 'ItemNotFound', (c: Excel.RequestContext) => c.workbook.worksheets.getItem('no').load('name')],
  ['13', 'a missing name', 'ItemNotFound', (c: Excel.RequestContext) => c.workbook.names.getItem('no').load('name')],
  ['13', 'a bad address', 'InvalidArgument', (_: unknown, s: Excel.Worksheet) => s.getRange('A0:?').load('values')],
  ['27', 'a name with a slash', 'InvalidArgument', (c: Excel.RequestContext) => c.workbook.worksheets.add('a/b')],
  ['27', 'a name of 32 characters', 'InvalidArgument', (c: Excel.RequestContext) => c.workbook.worksheets.add('x'.repeat(32))],
  ['27', 'a name taken, case ignored', 'ItemAlreadyExists', (c: Excel.RequestContext) => c.workbook.worksheets.add('SHEET1')],
  ['28', 'hiding the last sheet', 'GeneralException', (_: unknown, s: Excel.Worksheet) => void (s.visibility = 'Hidden')],
  ['28', 'deleting the last sheet', 'GeneralException', (_: unknown, s: Excel.Worksheet) => s.delete()],
  [
    'names',
    'a name like a cell',
    'InvalidArgument',
    (c: Excel.RequestContext, s: Excel.Worksheet) => c.workbook.names.add('AB12', s.getRange('A1')),
  ],
])('%s: %s is %s (the Excel API reference)', async (_, __, code, batch) => expect(await codeOf(batch)).toBe(code))

test('28: a very hidden sheet is not deleted (Worksheet.delete)', async () => {
  await codeOf((context) => void (context.workbook.worksheets.add('x').visibility = 'VeryHidden'))
  expect(await codeOf((context) => context.workbook.worksheets.getItem('x').delete())).toBe('InvalidOperation')
})

test('33: workbook and sheet may hold the same name', async () => {
  const add = (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
    context.workbook.names.add('填报区', sheet.getRange('A1'))
    sheet.names.add('填报区', sheet.getRange('A2'))
  }
  expect(await codeOf(add)).toBe('none')
  expect(await codeOf((_, sheet) => sheet.names.add('填报区', sheet.getRange('A3')))).toBe('InvalidArgument')
})

test('14: a locked cell refuses, even where the array has null there (microsoft-graph-docs 4546)', async () => {
  await protectedSheet()
  expect(await codeOf((_, sheet) => void (sheet.getRange('B1').values = [[1]]))).toBe('none')
  expect(await codeOf((_, sheet) => void (sheet.getRange('A1:B1').values = [[null, 1]]))).toBe('AccessDenied')
  expect(await codeOf((_, sheet) => void (sheet.getRange('B1').format.fill.color = '#FFFFFF'))).toBe('AccessDenied')
})

test('34: protecting twice fails (WorksheetProtection.protect; office-js 6784)', async () => {
  await protectedSheet()
  expect(await codeOf((_, sheet) => sheet.protection.protect())).toBe('AccessDenied')
})

test('36, 37: a list from a range becomes its address; over mixed validation it fails; 255 characters (DataValidation; office-js 2594)', async () => {
  const list = (source: string | Excel.Range): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } })
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    const { dataValidation } = sheet.getRange('A1:A9')
    dataValidation.rule = list(sheet.getRange('F1:F3'))
    dataValidation.load('rule,type')
    await context.sync()
    expect(dataValidation.toJSON()).toMatchObject({ rule: { list: { source: '=Sheet1!$F$1:$F$3' } }, type: 'List' })
  })
  expect(await codeOf((_, sheet) => void (sheet.getRange('A1:B9').dataValidation.rule = list('x,y')))).toBe('InvalidArgument')
  expect(await codeOf((_, sheet) => void (sheet.getRange('C1').dataValidation.rule = list('x'.repeat(256))))).toBe('InvalidArgument')
})

test('30: several rows written under a filter land on the rows that show (office-js 224)', async () => {
  host.person.filter('Sheet1', 'A1:A5', [2])
  await codeOf((_, sheet) => void (sheet.getRange('A1:A3').values = [[1], [2], [3]]))
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3')
    range.load('values')
    await context.sync()
    expect(range.values).toEqual([[1], [''], [2]])
  })
})

test('44: each writing sync is an undo step; protecting empties the list (Undo support; RunOptions)', async () => {
  host.person.type('Sheet1', 'B1', 'mine')
  await codeOf((_, sheet) => void (sheet.getRange('B2').values = [['pane']]))
  await codeOf((_, sheet) => sheet.getRange('B2').load('values'))
  expect(host.grid.undoSteps).toBe(2)
  host.grid.undo()
  const sheet = host.grid.sheets()[0]!.id
  expect([host.grid.cell(sheet, 0, 1)?.value, host.grid.cell(sheet, 1, 1)]).toEqual(['mine', undefined])
  await protectedSheet()
  expect(host.grid.undoSteps).toBe(0)
})

test.each(['InvalidOperationInCellEditMode', 'InvalidOperation'] as const)(
  '15: while a cell is edited every sync is refused with %s',
  async (code) => {
    host.person.beginEdit(code)
    expect(await codeOf((_, sheet) => sheet.load('name'))).toBe(code)
    host.person.endEdit()
    expect(await codeOf((_, sheet) => sheet.load('name'))).toBe('none')
  },
)

test('17: another workbook in front (Error handling with the application-specific JavaScript APIs)', async () => {
  host.person.goToOtherWorkbook(true)
  expect(await codeOf((_, sheet) => sheet.activate())).toBe('GeneralException')
  expect(await codeOf((context) => context.workbook.worksheets.add('x'))).toBe('GeneralException')
  expect(await codeOf((context) => context.workbook.getSelectedRange().load('address'))).toBe('InvalidSelection')
})

test('41, 42, 43: events reach a handler; own writes say so to the host; several cells carry no details (Work with Events)', async () => {
  const seen: string[] = []
  const added = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.load('id')
    await context.sync()
    const handler = sheet.onChanged.add((event) => {
      seen.push(`${event.address} ${event.details?.valueAfter ?? '-'} ${event.triggerSource ?? ''}`)
      return Promise.resolve()
    })
    await context.sync()
    return handler
  })
  expect(host.handlers.size).toBe(1)
  host.person.type('Sheet1', 'B1', '5')
  await codeOf((_, sheet) => void (sheet.getRange('B1:C1').values = [[1, 2]]))
  expect(seen).toEqual(['B1 5 Unknown', 'B1:C1 - ThisLocalAddin'])
  added.remove()
  await added.context.sync()
  expect(host.handlers.size).toBe(0)
})

test('49: ExcelApi 1.7 has no validation, and says which sets it has', async () => {
  host = openExcel({ api: '1.7' })
  expect(await codeOf((_, sheet) => sheet.getRange('A1').dataValidation.load('rule'))).toBe('ApiNotFound')
  expect(['1.7', '1.8'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version))).toEqual([true, false])
})

// The client's own errors are Microsoft's, not the host's.
test('1: reading before load and sync throws', async () => {
  await expect(Excel.run(async (context) => context.workbook.worksheets.getItem('Sheet1').name)).rejects.toMatchObject({
    code: 'PropertyNotLoaded',
  })
})

test('10: a batch that fails keeps what was done before the fault', async () => {
  expect(
    await codeOf((context, sheet) => {
      sheet.getRange('A1').values = [[1]]
      context.workbook.worksheets.getItem('no').load('name')
    }),
  ).toBe('ItemNotFound')
  expect(host.grid.cell(host.grid.sheets()[0]!.id, 0, 0)?.value).toBe(1)
})
