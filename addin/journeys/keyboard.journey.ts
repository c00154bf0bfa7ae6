import { journey } from './journey.ts'
import { pressUntil, showsFocus } from './keyboard.ts'
import { paneOf, panePath } from './pane.ts'

describe('By keyboard alone', () => {
  journey('from signing in to a returned sheet and back; the focus is always seen', async ({ open }) => {
    const page = await open(panePath)
    const pane = paneOf(page)
    const clerk = pane.button(/^XZ-02 /u)
    await pressUntil(page, 'Tab', pane.button(/^BG-01 /u))
    await pressUntil(page, 'ArrowDown', clerk)
    expect(await showsFocus(page, clerk)).toBe(true)
    await page.keyboard.press('Enter')
    await pane.shows('view.due')

    const returned = pane.button(/^岗位目标自评 2011年$/u)
    await pressUntil(page, 'Tab', returned)
    expect(await showsFocus(page, returned)).toBe(true)
    await page.keyboard.press('Enter')
    await pane.shows('view.returned')

    await page.keyboard.press('Escape')
    await pane.shows('view.due')
  })

  journey('the heat table: arrows move from cell to cell, Enter opens its sheets', async ({ open }) => {
    const page = await open(panePath)
    const pane = paneOf(page)
    await pressUntil(page, 'Tab', pane.button(/^BG-01 /u))
    await pressUntil(page, 'ArrowDown', pane.button(/^office-1 /u))
    await page.keyboard.press('Enter')
    await pane.shows('view.heat')
    const cell = pane.button(/^行政科，8月，/u)
    await pressUntil(page, 'Tab', pane.button(/^办公室，7月，/u))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await cell.waitFor()
    expect(await showsFocus(page, cell)).toBe(true)
    await page.keyboard.press('Enter')
    await pane.button(/^学习记录 行政科 2011年8月$/u).waitFor()
  })

  journey('Ctrl+Enter presses the view’s one primary button, and the dialog’s', async ({ open }) => {
    const pane = paneOf(await open(panePath))
    await pane.button(/^JD-01 /u).click()
    await pane.shows('view.due')
    await pane.button('nil.do-of').first().click()
    const asked = pane.within.getByRole('alertdialog')
    await asked.locator(':focus').waitFor()
    await pane.page.keyboard.press('Escape')
    await asked.waitFor({ state: 'detached' })
  })
})
