import type { Page } from 'playwright-core'

/** The workbench's page once the spreadsheet is drawn, nobody signed in, on an empty workbook. */
export async function openSpreadsheet(open: (path: string, options?: object) => Promise<Page>, options: object = {}): Promise<Page> {
  const page = await open('/', { viewport: { width: 1280, height: 800 }, ...options })
  await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
  // The last of Univer's plugins to put its commands in.
  await page.locator('[data-u-command="sheet.menu.sheets-sort"]').first().waitFor({ state: 'attached' })
  return page
}

/** A small table with words, numbers and days, pasted into the plain sheet as one undo step. */
export const pasteTable = (page: Page): Promise<void> =>
  page.evaluate(() =>
    window.kaojiHost!.person.paste('Sheet1', 'A1', [
      ['姓名', '天数', '日期', '备注'],
      ['甲', '3', '2011-07-05', '12'],
      ['乙', '1', '2011-07-03', 'x'],
      ['丙', '2', '2011-07-04', 'y'],
      ['丁', '', '', 'z'],
    ]),
  )

/** Does what a menu does with some cells selected. */
export const choose = (page: Page, address: string, command: string, params?: object): Promise<void> =>
  page.evaluate(
    async ([address, command, params]) => {
      window.kaojiWorkbench!.select('Sheet1', address)
      await window.kaojiWorkbench!.command(command, params)
    },
    [address, command, params] as const,
  )

/** Waits until what is drawn is what the host holds; where it never is, the test fails with where it differs. */
export async function alike(page: Page): Promise<void> {
  await page.waitForFunction(() => window.kaojiWorkbench!.differences().length === 0).catch(() => undefined)
  expect(await page.evaluate(() => window.kaojiWorkbench!.differences())).toEqual([])
}

/** What the first rows of the plain sheet hold, by row. */
export const held = (page: Page): Promise<readonly (readonly unknown[])[]> =>
  page.evaluate(() => {
    const { grid } = window.kaojiHost!
    const { id } = grid.sheets()[0]!
    return Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => {
        const cell = grid.cell(id, row, column)
        return cell?.formula ?? cell?.value ?? ''
      }),
    )
  })
