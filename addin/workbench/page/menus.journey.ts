import { journey } from '../../journeys/journey.ts'
import { word } from '../../journeys/words.ts'
import { alike, choose, held, openSpreadsheet, pasteTable } from './sheetAtHand.ts'

const at = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({ startRow, startColumn, endRow, endColumn })

/** What somebody reaches by Univer's menus, shortcuts and mouse, by the command each of them gives: label, cells, command, what it is given. */
const reached: readonly (readonly [string, string, string, object?])[] = [
  ['bold', 'A1:B2', 'sheet.command.set-range-bold'],
  ['italic', 'A1:B2', 'sheet.command.set-range-italic'],
  ['underline', 'A1:B2', 'sheet.command.set-range-underline'],
  ['font', 'A1:B2', 'sheet.command.set-range-font-family', { value: '黑体' }],
  ['font size', 'A1:B2', 'sheet.command.set-range-fontsize', { value: 16 }],
  ['larger font', 'A1:B2', 'sheet.command.set-range-font-increase'],
  ['colour', 'A1:B2', 'sheet.command.set-range-text-color', { value: '#a4262c' }],
  ['ground', 'A1:B2', 'sheet.command.set-background-color', { value: '#fff1d6' }],
  ['centred', 'A1:B2', 'sheet.command.set-horizontal-text-align', { value: 2 }],
  ['at the foot', 'A1:B2', 'sheet.command.set-vertical-text-align', { value: 3 }],
  ['wrapped', 'A1:B2', 'sheet.command.set-text-wrap', { value: 3 }],
  ['percent', 'B2:B3', 'sheet.command.numfmt.set.percent'],
  ['currency', 'B2:B3', 'sheet.command.numfmt.set.currency'],
  ['more decimals', 'B2:B3', 'sheet.command.numfmt.add.decimal.command'],
  ['clear contents', 'A1:B2', 'sheet.command.clear-selection-content'],
  ['clear formats', 'C2:C4', 'sheet.command.clear-selection-format'],
  ['clear all', 'A1:C2', 'sheet.command.clear-selection-all'],
  ['rows in', 'A2', 'sheet.command.insert-multi-rows-above', { value: 3 }],
  ['rows out', 'A2:A3', 'sheet.command.remove-row-confirm'],
  ['column in', 'B2', 'sheet.command.insert-multi-cols-before', { value: 1 }],
  ['column out', 'B1', 'sheet.command.remove-col-confirm'],
  ['cells in, to the right', 'B2:B3', 'sheet.command.insert-range-move-right-confirm'],
  ['cells in, downward', 'B2:B3', 'sheet.command.insert-range-move-down-confirm'],
  ['cells out, from the right', 'B2:B3', 'sheet.command.delete-range-move-left-confirm'],
  ['cells out, from below', 'B2:B3', 'sheet.command.delete-range-move-up-confirm'],
  ['row height', 'A2:A3', 'sheet.command.set-row-height', { value: 40 }],
  ['column width', 'B1', 'sheet.command.set-worksheet-col-width', { value: 140 }],
  ['width that fits', 'B1', 'sheet.command.set-col-auto-width'],
  ['frozen rows', 'A3', 'sheet.command.set-row-frozen'],
  ['sorted upward', 'A2:D4', 'sheet.command.sort-range-asc'],
  ['sorted downward', 'A2:D4', 'sheet.command.sort-range-desc'],
  ['filled downward', 'B2:B3', 'sheet.command.auto-fill', { sourceRange: at(1, 1, 2, 1), targetRange: at(1, 1, 7, 1) }],
  ['copied from above', 'A2:B3', 'sheet.command.copy-down'],
  ['moved', 'A2:B3', 'sheet.command.move-range', { fromRange: at(1, 0, 2, 1), toRange: at(5, 5, 6, 6) }],
]

journey(
  'Whatever a menu of the spreadsheet does, the workbook holds what is drawn, and one undo takes it back',
  async ({ open }) => {
    const page = await openSpreadsheet(open)
    for (const [label, address, command, params] of reached) {
      await page.evaluate(() => window.kaojiHost!.grid.empty(false))
      await pasteTable(page)
      await alike(page)
      const before = await held(page)
      await choose(page, address, command, params)
      await alike(page)
      expect([label, await page.evaluate(() => window.kaojiHost!.grid.undoSteps)]).toEqual([label, 2])
      await page.evaluate(() => window.kaojiWorkbench!.undo())
      await alike(page)
      expect([label, await held(page)]).toEqual([label, before])
    }
  },
  300_000,
)

journey('A formula put in is worked out, and what it gives is gone with it', async ({ open }) => {
  const page = await openSpreadsheet(open)
  await pasteTable(page)
  await choose(page, 'B5', 'formula.command.insert-function', {
    list: [{ range: at(4, 1, 4, 1), primary: { row: 4, column: 1 }, formula: '=SUM(B2:B4)' }],
    listOfRangeHasNumber: [],
    listOfRangeHasNotNumber: [],
  })
  // 3 + 1 + 2
  await page.waitForFunction(() => window.kaojiWorkbench!.read('Sheet1', 'B5') === 6)
  await page.evaluate(() => window.kaojiWorkbench!.undo())
  await alike(page)
  expect(await page.evaluate(() => window.kaojiWorkbench!.read('Sheet1', 'B5'))).toBe('')
})

journey('Sorting by a column reaches the workbook row by row', async ({ open }) => {
  const page = await openSpreadsheet(open)
  await pasteTable(page)
  const names = async () => (await held(page)).slice(1, 4).map(([name, days]) => [name, days])
  // By their sounds, which are not the order of their codes: 丙 bing, 甲 jia, 乙 yi.
  await choose(page, 'A2:D4', 'sheet.command.sort-range-asc')
  await alike(page)
  expect(await names()).toEqual([
    ['丙', 2],
    ['甲', 3],
    ['乙', 1],
  ])
  // The days alone, by their numbers.
  await choose(page, 'B2:D4', 'sheet.command.sort-range-desc')
  await alike(page)
  expect(await names()).toEqual([
    ['丙', 3],
    ['甲', 2],
    ['乙', 1],
  ])
})

/** What would be done in Univer alone: no menu offers it. */
const hidden = [
  'sheet.command.set-border-basic',
  'sheet.command.set-range-stroke',
  'sheet.command.set-text-rotation',
  'sheet.command.toggle-gridlines',
  'sheet.command.set-tab-color',
  'sheet.menu.data-validation',
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.command.smart-toggle-filter',
]

journey('What the workbook cannot hold is in no menu', async ({ open }) => {
  const page = await openSpreadsheet(open, { viewport: { width: 1920, height: 1080 } })
  const offered = () =>
    page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-u-command]')].map(({ dataset }) => dataset['uCommand']))
  const seen = new Set(await offered())
  expect(seen).toContain('sheet.command.set-range-bold')
  expect(hidden.filter((command) => seen.has(command))).toEqual([])
})

journey('Tabs are named, copied, hidden and deleted in the workbook, under Excel’s rules and said in words', async ({ open }) => {
  const page = await openSpreadsheet(open)
  await pasteTable(page)
  const names = () => page.evaluate(() => window.kaojiHost!.grid.sheets().map(({ name }) => name))
  const says = (key: 'workbench.name' | 'workbench.last-sheet') => page.getByRole('status').getByText(word(key)).waitFor()
  await choose(page, 'A1', 'sheet.command.set-worksheet-name', { name: '七月' })
  await alike(page)
  expect(await names()).toEqual(['七月'])
  // A name of 32 signs, and one with a slash (Worksheet names, Microsoft support).
  for (const name of ['七'.repeat(32), '六/七月']) {
    await page.evaluate((name) => window.kaojiWorkbench!.command('sheet.command.set-worksheet-name', { name }), name)
    await says('workbench.name')
    expect(await names()).toEqual(['七月'])
  }
  for (const command of ['sheet.command.set-worksheet-hidden', 'sheet.command.remove-sheet']) {
    await page.evaluate((command) => window.kaojiWorkbench!.command(command), command)
    await says('workbench.last-sheet')
  }
  await page.evaluate(() => window.kaojiWorkbench!.command('sheet.command.copy-sheet'))
  await alike(page)
  expect(await names()).toEqual(['七月', '七月 (2)'])
  await page.evaluate(() => window.kaojiWorkbench!.command('sheet.command.insert-sheet'))
  await alike(page)
  expect(await names()).toEqual(['七月', '七月 (2)', 'Sheet2'])
  await page.evaluate(() => window.kaojiWorkbench!.command('sheet.command.remove-sheet'))
  await alike(page)
  expect(await names()).toEqual(['七月', '七月 (2)'])
})
