import type { Page } from 'playwright-core'
import { journey } from './journey.ts'
import { paneOf, panePath, signIn } from './pane.ts'
import { word } from './words.ts'
import { cellsOf, workbookOf } from './workbook.ts'

const sheet = '学习记录'
const rows = [{ date: '2011-08-03', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' }]
const wrong = [{ ...rows[0]!, attended: '约五人' }]

/** The ribbon's commands, in a page of their own as Excel runs them, beside the workbook and the pane. */
async function ribbonOf(page: Page) {
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    Object.assign(frame, { src: '/commands.html', name: 'commands' })
    document.body.append(frame)
  })
  const frame = (await (await page.waitForSelector('iframe[name="commands"]', { state: 'attached' })).contentFrame())!
  await frame.waitForFunction(() => (window as { Office?: { context?: object } }).Office?.context !== undefined)
  // The part of Office that the workbench's Excel does not have: a dialog, here one that is closed as soon as it was read.
  await frame.evaluate(() => {
    const told: string[] = []
    const displayDialogAsync = (address: string, _: object, done: (opened: object) => void) => {
      told.push(decodeURIComponent(new URL(address).hash.slice(1)))
      done({ status: 'succeeded', value: { addEventHandler: (_: string, closed: () => void) => closed() } })
    }
    Object.assign(Office, { AsyncResultStatus: { Failed: 'failed' }, EventType: { DialogEventReceived: 'dialogEventReceived' } })
    Object.assign(Office.context, { ui: { displayDialogAsync } })
    Object.assign(window, { told })
  })
  return {
    /** The patience of the commands, so many times as long: an open pane takes what they ask for, however slow this machine is. */
    isPatient: (times: number) =>
      frame.evaluate((times) => {
        const { after = window.setTimeout } = window as { after?: typeof window.setTimeout }
        Object.assign(window, { after, setTimeout: (then: () => void, milliseconds = 0) => after(then, milliseconds * times) })
      }, times),
    /** Presses a button of the ribbon and waits until Office may free it. @returns what was said in dialogs */
    press: (name: 'check' | 'submit' | 'nextDue') =>
      frame.evaluate(async (name) => {
        const { told, [name]: run } = window as unknown as { told: string[] } & Record<string, (event: object) => Promise<void>>
        let completed = 0
        await run!({ completed: () => (completed += 1) })
        return [completed, ...told.splice(0)]
      }, name),
  }
}

describe('The ribbon', () => {
  journey('its commands are done by the open pane, and by themselves or later where it is closed', async ({ open }) => {
    const page = await open('/', { viewport: { width: 1280, height: 800 } })
    const pane = paneOf(page, page.frameLocator('iframe[src^="/pane.html"]'))
    const workbook = workbookOf(page)
    await signIn(pane, 'XZ-02')
    await pane.button('due.fill-of', { sheet: '学习记录 2011年8月' }).click()
    await pane.shows('view.fill')
    await workbook.type(sheet, cellsOf('study-log', wrong))
    const ribbon = await ribbonOf(page)

    await ribbon.isPatient(20)
    expect(await ribbon.press('nextDue')).toEqual([1])
    await pane.shows('view.due')
    expect(await ribbon.press('check')).toEqual([1])
    await pane.shows('view.fill')
    await pane.says('fill.marked', { count: 1 })
    expect(await workbook.read(sheet, 'I4')).toContain('约五人')
    await pane.tab('view.due').click()
    expect(await ribbon.press('submit')).toEqual([1])
    await pane.shows('view.fill')

    await ribbon.isPatient(1)
    await page.getByRole('button', { name: word('workbench.hide-pane') }).click()
    await workbook.type(sheet, cellsOf('study-log', rows))
    expect(await ribbon.press('check')).toEqual([1, '{"key":"command.checked","fillings":{"rows":1}}'])
    expect(await workbook.read(sheet, 'I4')).toBe('')
    await workbook.type(sheet, cellsOf('study-log', wrong))
    expect(await ribbon.press('check')).toEqual([1])
    expect(await workbook.read(sheet, 'I4')).toContain('约五人')

    expect(await ribbon.press('submit')).toEqual([1, '{"key":"command.open-pane.submit"}'])
    await page.getByRole('button', { name: word('workbench.show-pane') }).click()
    await signIn(pane, 'XZ-02')
    await pane.shows('view.fill')
    await pane.button(/必改 .*约五人/u).waitFor()
  })
})

describe('Excel takes away', () => {
  journey('the history’s functions, alert and confirm: the way through the pane needs none of them', async ({ open }) => {
    const page = await open('/icons/kaoji-32.png')
    await page.addInitScript(() => {
      const no = () => {
        throw new Error('not supported in Office')
      }
      Object.assign(window, { alert: no, confirm: no, prompt: no })
      Object.assign(history, { pushState: null, replaceState: null })
    })
    await page.goto(new URL(panePath, page.url()).href)
    const pane = await signIn(paneOf(page), 'office-1')
    await pane.shows('view.heat')
    for (const view of ['view.review', 'view.consolidate', 'view.ranking', 'view.heat'] as const) {
      await pane.tab(view).click()
      await pane.shows(view)
    }
    await pane.button(/^行政科，8月，/u).click()
    await pane.button(/^学习记录 行政科 2011年8月$/u).click()
    await page.keyboard.press('Escape')
    await pane.shows('view.heat')
  })
})
