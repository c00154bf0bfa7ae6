import type { Page } from 'playwright-core'
import { journey } from '../../journeys/journey.ts'
import { paneOf, signIn } from '../../journeys/pane.ts'
import { until } from '../../journeys/until.ts'
import { word } from '../../journeys/words.ts'
import { layOut, openDesk } from '../../journeys/workbench.ts'
import { workbookOf } from '../../journeys/workbook.ts'
import { alike } from './sheetAtHand.ts'

const sheet = '学习记录'
/** In how many workbooks that the browser keeps these words stand; run within the page, it leaves nothing behind there. */
const draftsWith = (words: string) =>
  new Promise<number>((counted) => {
    const asked = indexedDB.open('kaoji-workbench')
    // Nothing was kept yet: whoever keeps the first makes the database.
    asked.addEventListener('upgradeneeded', () => asked.transaction!.abort())
    asked.addEventListener('error', () => counted(0))
    asked.addEventListener('success', () => {
      const { result } = asked
      const all = result.transaction('drafts').objectStore('drafts').getAll()
      all.addEventListener('success', () => {
        result.close()
        counted(all.result.filter((draft) => JSON.stringify(draft).includes(words)).length)
      })
    })
  })

/** Typed words are kept: a robot is gone before that, a person is not. */
const kept = (page: Page, words: string) => until(`${words} is kept`, async () => (await page.evaluate(draftsWith, words)) > 0)

journey(
  'A clerk leaves with cells in no file: the browser asks, and after a reload the workbook is offered to that clerk alone',
  async ({ open }) => {
    const desk = await openDesk(open, 'XZ-02')
    const { page } = desk
    await layOut(desk, '学习记录 2011年8月')
    await desk.workbook.type(sheet, { B4: '2011-08-05', D4: '机关内部管理规定' })
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    // A browser asks only somebody who has touched the page.
    await page.locator('main canvas').first().click()
    await kept(page, '机关内部管理规定')
    await page.reload()
    expect(asked).toEqual(['beforeunload'])

    const pane = paneOf(page, page.frameLocator('iframe'))
    await signIn(pane, 'XZ-01')
    await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
    expect(await page.getByText(word('workbench.take-up')).count()).toBe(0)
    await page.reload()
    await signIn(paneOf(page, page.frameLocator('iframe')), 'XZ-02')
    await page.getByRole('button', { name: word('workbench.take-up') }).click()
    const workbook = workbookOf(page)
    expect(await workbook.sheets()).toContain(sheet)
    // 5 August 2011 is day 40760.
    expect([await workbook.read(sheet, 'B4'), await workbook.read(sheet, 'D4')]).toEqual([40760, '机关内部管理规定'])
    await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
    await alike(page)

    // It goes on under its own name: once more left, once more offered, and thrown away only when that is confirmed.
    await workbook.type(sheet, { D4: '车辆管理规定' })
    await page.locator('main canvas').first().click()
    await kept(page, '车辆管理规定')
    await page.reload()
    await signIn(paneOf(page, page.frameLocator('iframe')), 'XZ-02')
    expect(await page.evaluate(draftsWith, '')).toBe(1)
    await page.getByRole('button', { name: word('workbench.throw-away') }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: word('workbench.throw-away') })
      .click()
    await page.getByRole('button', { name: word('workbench.take-up') }).waitFor({ state: 'detached' })
  },
)

journey('A workbook that was begun in another window is offered once that window is gone', async ({ open }) => {
  const { page, workbook } = await openDesk(open, 'XZ-02')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await signIn(paneOf(other, other.frameLocator('iframe')), 'XZ-02')
  await workbook.type('Sheet1', { A1: '车辆管理规定' })
  await kept(page, '车辆管理规定')

  // Somebody comes back to the other window, which a browser without a screen does not tell: it looks, finds the workbook taken, and waits for it.
  await other.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
  await until('it waits for the workbook', () =>
    other.evaluate(async () =>
      (await navigator.locks.query()).pending!.some(({ name, mode }) => name!.startsWith('kaoji-workbook-') && mode === 'shared'),
    ),
  )
  expect(await other.getByRole('button', { name: word('workbench.take-up') }).count()).toBe(0)
  await page.close()
  await other.getByRole('button', { name: word('workbench.take-up') }).click()
  await other.waitForFunction(() =>
    window.kaojiHost!.grid.sheets().some(({ id }) => window.kaojiHost!.grid.cell(id, 0, 0)?.value === '车辆管理规定'),
  )
})

journey(
  'A workbook is offered by a browser that does not open its database at first, and beside one that it cannot keep',
  async ({ open }) => {
    const first = await openDesk(open, 'XZ-02')
    await first.workbook.type('Sheet1', { A1: '机关内部管理规定' })
    await kept(first.page, '机关内部管理规定')

    const page = await first.page.context().newPage()
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB)
      indexedDB.open = (name, version) => {
        indexedDB.open = open
        const refused = open(`${name}-${version}`)
        refused.addEventListener('upgradeneeded', (event) => {
          event.stopImmediatePropagation()
          refused.transaction!.abort()
        })
        return refused
      }
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError')
      }
    })
    await first.page.close()
    await page.goto(new URL('/', first.page.url()).href)
    await signIn(paneOf(page, page.frameLocator('iframe')), 'XZ-02')
    await page.getByRole('button', { name: word('workbench.take-up') }).waitFor()
    await workbookOf(page).type('Sheet1', { A1: '车辆管理规定' })
    await page.getByText(word('workbench.not-kept')).waitFor()
    await page.getByRole('button', { name: word('workbench.take-up') }).waitFor()
  },
)
