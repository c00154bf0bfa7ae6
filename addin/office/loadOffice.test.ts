import type { Browser, Page, Route } from 'playwright-core'
import { startBrowser } from '../journeys/browser.ts'
import { until } from '../journeys/until.ts'
import { startPages, type TestPages } from '../scripts/testPages.ts'

// What Excel on Windows puts into the pane's address.
const inExcel = '/pane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0'
const places = {
  microsoft: 'https://appsforoffice.microsoft.com/**',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/**',
  'own-mirror': '**/office-js/office.js',
  'npm-copy': '**/office-js-npm/office.js',
}
type Source = keyof typeof places

// As much of Office.js as starting takes; it does to the page what Office.js does.
const stub = (source: Source, host = 'Excel') => `
  window.ran = [...(window.ran ?? []), '${source}']
  history.pushState = history.replaceState = null
  window.alert = window.confirm = window.prompt = () => { throw new Error('not supported') }
  window.Office = { onReady: () => Promise.resolve({ host: '${host}' }) }`

let browser: Browser
let pages: TestPages
beforeAll(async () => {
  const people = JSON.stringify([{ person: 'XZ-02', name: '王某', department: '行政科', roles: ['filler'] }])
  const play: Parameters<typeof startPages>[0] = ({ url }, answer) =>
    void answer.writeHead(url === '/local/people' ? 200 : 502, { 'content-type': 'application/json' }).end(people)
  ;[browser, pages] = await Promise.all([startBrowser(), startPages(play)])
}, 60_000)
afterAll(async () => {
  await Promise.all([browser?.close(), pages?.stop()])
})

/** A page that notes which sources it asked, each of which answers as given; the rest of the CDNs is out of reach. */
async function opened(
  path: string,
  answers: Partial<Record<Source, (route: Route) => Promise<void>>>,
  prepare?: (page: Page) => Promise<void>,
) {
  const page = await browser.newPage({ locale: 'zh-CN' })
  const asked: Source[] = []
  for (const [source, place] of Object.entries(places) as [Source, string][]) {
    await page.route(place, (route) => {
      asked.push(source)
      return (answers[source] ?? ((each) => each.abort()))(route)
    })
  }
  await prepare?.(page)
  // A script that does not come holds up the load event, and nothing else.
  await page.goto(pages.address + path, { waitUntil: 'domcontentloaded' })
  return { page, asked, ran: () => page.evaluate(() => (window as { ran?: readonly string[] }).ran ?? []) }
}
const gives = (source: Source, host?: string) => (route: Route) =>
  route.fulfill({ contentType: 'text/javascript', body: stub(source, host) })
const person = (page: Page) => page.getByRole('button', { name: '王某' })
const bar = (page: Page, says: string) => page.getByText(says, { exact: false })

test('alone in a browser nobody is asked for Office.js', async () => {
  const { page, asked } = await opened('/pane.html', {})
  await person(page).waitFor()
  expect(asked).toEqual([])
  await page.close()
})

test('in Excel Microsoft’s CDN comes first, and nothing else is asked', async () => {
  const { page, asked, ran } = await opened(inExcel, { microsoft: gives('microsoft') })
  await page.waitForFunction(() => 'ran' in window)
  await person(page).waitFor()
  expect([asked, await ran()]).toEqual([['microsoft'], ['microsoft']])
  await page.close()
})

test('the sources follow in their order, and with the old copy the pane says what it lacks', async () => {
  const { page, asked, ran } = await opened(inExcel, { 'npm-copy': gives('npm-copy') })
  await bar(page, '用的是随附的旧版').waitFor()
  expect([asked, await ran()]).toEqual([['microsoft', '21vianet', 'own-mirror', 'npm-copy'], ['npm-copy']])
  await page.close()
})

test('a mirror of our own goes before the old copy', async () => {
  const { page, asked, ran } = await opened(inExcel, { 'own-mirror': gives('own-mirror'), 'npm-copy': gives('npm-copy') })
  await page.waitForFunction(() => 'ran' in window)
  expect([asked, await ran()]).toEqual([['microsoft', '21vianet', 'own-mirror'], ['own-mirror']])
  await page.close()
})

test('a CDN that is silent holds up nothing: the pane is there, after the deadline the next is asked, and what comes late does not run', async () => {
  let late: Route | undefined
  const held = (route: Route) => {
    late = route
    return Promise.resolve()
  }
  const { page, asked, ran } = await opened(inExcel, { microsoft: held, '21vianet': gives('21vianet') }, async ({ clock }) => {
    await clock.install({ time: 0 })
    await clock.pauseAt(1)
  })
  // No time passes but what this test lets pass: on a slow machine the pane may well come after the deadline.
  await until('the pane is there', async () => {
    await page.clock.runFor(2)
    return person(page).isVisible()
  })
  expect(asked).toEqual(['microsoft'])
  await page.clock.fastForward(4_000)
  await page.waitForFunction(() => 'ran' in window)
  await gives('microsoft')(late!)
  // Asked for afterwards, so answered when the late script would have run.
  await page.evaluate(async () => (await fetch('/pane-settings.json')).text())
  expect([asked, await ran()]).toEqual([['microsoft', '21vianet'], ['21vianet']])
  // Office.js finds its other files by the first script of its name.
  expect(
    await page.evaluate(() => Array.from(document.querySelectorAll('script[src$="office.js"]'), (each) => each.getAttribute('src'))),
  ).toEqual(['https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'])
  await page.close()
})

test('an Excel that never answers is said, and the pane stays usable', async () => {
  const silent = (route: Route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.ran = []; window.Office = { onReady: () => new Promise(() => {}) }' })
  const { page } = await opened(inExcel, { microsoft: silent }, (page) => page.clock.install())
  await page.waitForFunction(() => 'ran' in window)
  await page.clock.fastForward(10_000)
  await bar(page, 'Excel没有应答').waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await bar(page, 'Excel没有应答').waitFor({ state: 'detached' })
  await person(page).click()
  await page.close()
})

test('Microsoft’s own npm copy runs under the page’s policy', async () => {
  const { page } = await opened(inExcel, { 'npm-copy': (route) => route.continue() })
  await page.waitForFunction(() => 'Office' in window && history.pushState === null)
  await page.locator('script[src*="/office-js-npm/excel-"]').waitFor({ state: 'attached' })
  expect(await page.evaluate(() => Array.from(document.querySelectorAll('script'), ({ src }) => new URL(src).pathname))).toEqual(
    expect.arrayContaining(['/office-js-npm/office.js', '/office-js-npm/excel-win32-16.01.js']),
  )
  await page.close()
})

test('the Internet Explorer of an old Excel reads a sentence without any script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${pages.address}/pane.html`)
  const sentence = page.locator('#too-old')
  // Here the style sheet hides it; an engine that does not know @supports, or the colour asked for, passes over that rule.
  expect(await sentence.isVisible()).toBe(false)
  await page.evaluate(() => document.styleSheets[0]!.deleteRule(document.styleSheets[0]!.cssRules.length - 1))
  expect(await sentence.isVisible()).toBe(true)
  expect(await sentence.textContent()).toContain('请用Excel 2021以上')
  await context.close()
})
