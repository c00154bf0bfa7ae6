import type { Host } from './host.ts'
import { openExcel } from './testClient.ts'

// Rows, copies, names that lead nowhere, merges, read-only workbooks and undo by version, by the numbers of officejs.md and Microsoft's pages.

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
const protect = (options: Excel.WorksheetProtectionOptions, open: string) =>
  codeOf((_, sheet) => {
    sheet.getRange(open).format.protection.locked = false
    sheet.protection.protect(options)
  })
const valuesIn = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address)
    range.load('values')
    await context.sync()
    return range.values as unknown[][]
  })

test('rows put in within a named block grow it with its validation and marks; before it they move it (Range.insert)', async () => {
  await codeOf((context, sheet) => {
    const block = sheet.getRange('A4:B9')
    context.workbook.names.add('填报区', block)
    block.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }
    block.conditionalFormats.add('Custom').custom.rule.formula = '=$A4>0'
    sheet.getRange('9:10').insert('Down')
    sheet.getRange('4:4').insert('Down')
  })
  const { id } = host.grid.sheets()[0]!
  const block = { row: 4, rows: 8, column: 0, columns: 2 }
  expect(host.grid.names()[0]!.area).toEqual(block)
  expect(host.grid.conditions(id)[0]!.area).toEqual(block)
  expect(host.grid.look(id, 'validation', 11, 1)).toBeDefined()
})

test('on a protected sheet rows come where it is allowed; none with a locked cell goes (WorksheetProtectionOptions)', async () => {
  await protect({ allowInsertRows: true, allowDeleteRows: true }, '4:9')
  expect(await codeOf((_, sheet) => void sheet.getRange('5:5').insert('Down'))).toBe('none')
  expect(await codeOf((_, sheet) => sheet.getRange('5:5').delete('Up'))).toBe('none')
  expect(await codeOf((_, sheet) => sheet.getRange('3:3').delete('Up'))).toBe('AccessDenied')
})

test('on a protected sheet that does not allow it no row comes or goes', async () => {
  await protect({}, '4:9')
  expect(await codeOf((_, sheet) => void sheet.getRange('5:5').insert('Down'))).toBe('AccessDenied')
  expect(() => host.person.sort('Sheet1', 'A4:A5', [1, 0])).toThrow(expect.objectContaining({ code: 'AccessDenied' }))
})

test('a copied sheet has its own cells and, for each of the workbook’s names on it, a name of its own (Worksheet.copy; Names in formulas)', async () => {
  await codeOf((context, sheet) => {
    sheet.getRange('A1').values = [['x']]
    context.workbook.names.add('填报区', sheet.getRange('A4:B9'))
    sheet.copy()
  })
  const [first, copy] = host.grid.sheets()
  expect(copy!.name).toBe('Sheet1 (2)')
  expect(host.grid.names().map(({ scope, sheet }) => [scope, sheet])).toEqual([
    [undefined, first!.id],
    [copy!.id, copy!.id],
  ])
  expect(host.grid.undoSteps).toBe(0)
})

test('a name whose sheet is deleted leads nowhere: #REF!, and no range (NamedItem.getRangeOrNullObject)', async () => {
  await codeOf((context) => context.workbook.names.add('填报区', context.workbook.worksheets.add('x').getRange('A4')))
  await codeOf((context) => context.workbook.worksheets.getItem('x').delete())
  await Excel.run(async (context) => {
    const name = context.workbook.names.getItem('填报区')
    const range = name.getRangeOrNullObject()
    name.load('formula,type')
    await context.sync()
    expect([name.formula, name.type, range.isNullObject]).toEqual(['=#REF!', 'Error', true])
  })
})

test('a merged block keeps its first cell alone, and is refused on a protected sheet (Range.merge)', async () => {
  await codeOf((_, sheet) => {
    sheet.getRange('A1:B1').values = [['title', 'lost']]
    sheet.getRange('A1:B1').merge()
  })
  expect(await valuesIn('A1:B1')).toEqual([['title', '']])
  await protect({ allowFormatCells: true }, 'A1:B9')
  expect(await codeOf((_, sheet) => sheet.getRange('A2:B2').merge())).toBe('AccessDenied')
})

test('a workbook only to be read says so, and takes nothing (Workbook.readOnly)', async () => {
  host.person.openReadOnly()
  expect(await codeOf((_, sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied')
  await Excel.run(async ({ workbook }) => {
    workbook.load('readOnly')
    await workbook.context.sync()
    expect(workbook.readOnly).toBe(true)
  })
})

test.each([
  ['1.8', 0],
  ['1.17', 0],
  ['1.21', 2],
] as const)('44: ExcelApi %s leaves %i undo steps after an edit and a write (Undo support)', async (api, steps) => {
  host = openExcel({ api })
  host.person.type('Sheet1', 'B1', 'mine')
  await codeOf((_, sheet) => void (sheet.getRange('B2').values = [['pane']]))
  expect(host.grid.undoSteps).toBe(steps)
})

test.each([
  ['1.8', undefined],
  ['1.17', 'ThisLocalAddin'],
] as const)(
  '42: with ExcelApi %s an event of our own write says %s (WorksheetChangedEventArgs.triggerSource, 1.14)',
  async (api, source) => {
    host = openExcel({ api })
    const seen: unknown[] = []
    host.onEvent(({ message }) => seen.push((JSON.parse(message) as { triggerSource?: string }).triggerSource))
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(() => Promise.resolve())
      await context.sync()
      return added
    })
    await codeOf((_, sheet) => void (sheet.getRange('B2').values = [['pane']]))
    expect(seen).toEqual([source])
    handler.remove()
    await handler.context.sync()
  },
)

test('37, 43: a paste passes by validation, and its event has no details (Add data validation; Work with Events)', async () => {
  await codeOf((_, sheet) => void (sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } }))
  host.person.paste('Sheet1', 'A1', [['也许'], ['是']])
  expect(await valuesIn('A1:A2')).toEqual([['也许'], ['是']])
})

test.each([
  ['getBoundingRect', 'Sheet1!A1:C5', (sheet: Excel.Worksheet) => sheet.getRange('A1').getBoundingRect(sheet.getRange('C5'))],
  ['a range’s sheet', 'Sheet1!B2', (sheet: Excel.Worksheet) => sheet.getRange('A1').worksheet.getRange('B2')],
])('%s (Excel.Range)', async (_, address, at) => {
  await Excel.run(async (context) => {
    const range = at(context.workbook.worksheets.getItem('Sheet1'))
    range.load('address')
    await context.sync()
    expect(range.address).toBe(address)
  })
})

test("26: a range's used range lies around what is used within it; where nothing is, it is none (Range.getUsedRangeOrNullObject)", async () => {
  await codeOf((_, sheet) => {
    sheet.getRange('B2').values = [[1]]
    sheet.getRange('Z99').values = [[1]]
  })
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    const [part, none] = ['A1:C50', 'A3:C50'].map((address) => sheet.getRange(address).getUsedRangeOrNullObject(true))
    part!.load('address')
    await context.sync()
    expect([part!.address, none!.isNullObject]).toEqual(['Sheet1!B2', true])
  })
})
