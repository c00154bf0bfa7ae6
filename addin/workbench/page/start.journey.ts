import { journey } from '../../journeys/journey.ts'
import { paneOf } from '../../journeys/pane.ts'
import { word } from '../../journeys/words.ts'

journey('The pane is there before the spreadsheet is fetched, and its lines stand where it will be', async ({ open }) => {
  const page = await open('/icons/icon-16.png', { viewport: { width: 1280, height: 800 } })
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  // Everything may be there by the time the page counts as loaded.
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' })
  await page.getByRole('status', { name: word('workbench.waiting') }).waitFor()
  await paneOf(page, page.frameLocator('iframe'))
    .button(/^XZ-02 /u)
    .waitFor()
  await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
  const univer = fetched.findIndex((path) => path.includes('/openUniver'))
  const pane = fetched.findIndex((path) => path.endsWith('/pane.html'))
  expect([univer > pane, pane >= 0]).toEqual([true, true])
  await page.getByRole('status', { name: word('workbench.waiting') }).waitFor({ state: 'detached' })
})

journey('Tab goes through the bar, the spreadsheet and the pane, and from cell to cell within it', async ({ open }) => {
  const page = await open('/', { viewport: { width: 1280, height: 800 } })
  await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
  await page.getByRole('status', { name: word('workbench.waiting') }).waitFor({ state: 'detached' })
  // Either, when it comes, may take the focus that nobody has set yet.
  await paneOf(page, page.frameLocator('iframe'))
    .button(/^XZ-02 /u)
    .waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  await page.getByRole('button', { name: word('workbench.open') }).focus()
  const bar: string[] = [await focused()]
  // The bar is one stop for Tab; arrows go along it.
  for (let i = 0; i < 4; i += 1) {
    await page.keyboard.press('ArrowRight')
    bar.push(await focused())
  }
  expect(bar).toEqual([
    word('workbench.open'),
    word('workbench.save'),
    word('workbench.new'),
    word('workbench.language'),
    word('workbench.hide-pane'),
  ])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  await page.evaluate(() => window.kaojiWorkbench!.select('Sheet1', 'A1'))
  await page.evaluate(() => document.querySelector<HTMLElement>('main [data-u-comp="editor"]')?.focus())
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => window.kaojiHost!.grid.selection().area.column === 1)
  expect(await page.evaluate(() => window.kaojiHost!.grid.selection().area)).toEqual({ row: 0, column: 1, rows: 1, columns: 1 })
})
