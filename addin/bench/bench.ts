import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../journeys/browser.ts'
import { openBureau, type Bureau } from '../journeys/bureau.ts'
import { panePath, paneOf } from '../journeys/pane.ts'
import { layOut, openAgain, openDesk, receiptIn, submit } from '../journeys/workbench.ts'
import { cellsOf } from '../journeys/workbook.ts'
import type { Filling } from '../service/filling.ts'

// `npm run bench:pane`: what the pane takes in Chromium, on the sample bureau. `-- --keep` leaves the raw result in addin/bench/results.

const rounds = 9
const study = { date: '2011-08-03', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' }

interface Line {
  readonly what: string
  readonly unit: 'ms' | 'kB' | 'syncs'
  /** the middle one */
  readonly value: number
  readonly goal?: number
  readonly all?: readonly number[]
}

async function main(): Promise<void> {
  const [browser, bureau] = await Promise.all([startBrowser(), openBureau()])
  try {
    const open = opener(browser, bureau)
    const lines = [
      ...(await firstView(open)),
      ...(await checking(open, bureau)),
      ...(await layingOut(open)),
      ...(await clickToReceipt(open)),
    ]
    for (const { what, unit, value, goal } of lines)
      process.stdout.write(`${String(value).padStart(9)} ${unit.padEnd(6)}${what}${goal === undefined ? '' : ` (goal ≤ ${goal})`}\n`)
    if (process.argv.includes('--keep')) keep(browser, lines)
  } finally {
    await Promise.all([browser.close(), bureau.stop()])
  }
}

type Open = (path: string, options?: object) => Promise<Page>

const opener =
  (browser: Browser, bureau: Bureau): Open =>
  async (path, options = {}) => {
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    await page.goto(bureau.address + path)
    return page
  }

/** JavaScript that comes until somebody can choose who signs in, and until he sees what is due. */
async function firstView(open: Open): Promise<readonly Line[]> {
  const sizes: Promise<number>[] = []
  const page = await open('/icons/icon-16.png')
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      )
  })
  const bytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
  await page.goto(new URL(panePath, page.url()).href)
  const pane = paneOf(page)
  const clerk = pane.button(/^XZ-02 /u)
  await clerk.waitFor()
  const signIn = await bytes()
  await clerk.click()
  await pane.button('due.fill-of').first().waitFor()
  const due = await bytes()
  await page.context().close()
  return [
    { what: 'JavaScript of the first view, gzip', unit: 'kB', value: rounded(signIn), goal: 200 },
    { what: 'JavaScript until the list of due sheets, gzip', unit: 'kB', value: rounded(due) },
  ]
}

/** The check after an edit in 500 rows, in the page and with the bundler's own output. */
async function checking(open: Open, bureau: Bureau): Promise<readonly Line[]> {
  execFileSync(process.execPath, ['../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', 'bench/vite.config.ts'], {
    cwd: 'addin',
  })
  const path = `/api/departments/${encodeURIComponent('行政科')}/periods/2011-08/sheets/study-log/filling`
  const filling = (await (await bureau.ask('XZ-02', 'GET', path)).json()) as Filling
  const rows = Array.from({ length: 500 }, (_, index) => ({ ...study, topic: `第${index + 1}讲` }))
  const page = await open(panePath)
  await page.evaluate(`${readFileSync('.kaoji/bench/checking.js', 'utf8')}; globalThis.kaojiBench = kaojiBench`)
  const [first = 0, ...after] = await page.evaluate<number[]>(
    `kaojiBench.checkingTimes(${JSON.stringify(filling)}, ${JSON.stringify(rows)}, 'topic', 60)`,
  )
  await page.context().close()
  return [
    { what: '500 rows checked for the first time', unit: 'ms', value: rounded(first) },
    { what: '500 rows checked after an edit', unit: 'ms', value: middle(after), goal: 16, all: after.map(rounded) },
  ]
}

/** 填 of the sheet with the most cells of the sample year that has rows to bring: the head of 公共机构节能科's institutions. */
async function layingOut(open: Open): Promise<readonly Line[]> {
  const times: number[] = []
  let syncs = 0
  for (let round = 0; round < rounds; round += 1) {
    const desk = await openDesk(open, 'JN-01')
    await desk.page.waitForFunction(() => window.kaojiWorkbench !== undefined)
    const { pane } = desk
    await pane.tab('due.whole-year').click()
    await pane.within.locator('details:not([open]) > summary').click()
    await pane
      .button(new RegExp(`^${sheetOf('institution-energy')!.title.zh} 2011年`, 'u'))
      .first()
      .click()
    await pane.button('history.fill').waitFor()
    const before = await desk.page.evaluate(() => window.kaojiHost!.syncs.length)
    const started = performance.now()
    await pane.button('history.fill').click()
    await pane.button('submit.do').waitFor()
    times.push(performance.now() - started)
    syncs = (await desk.page.evaluate(() => window.kaojiHost!.syncs.length)) - before
    await desk.page.context().close()
  }
  const { columns } = layoutOf(sheetOf('institution-energy')!)
  return [
    {
      what: `the largest sheet laid out, 62 rows × ${columns.length}, from the click to its checked rows`,
      unit: 'ms',
      value: middle(times),
      all: times.map(rounded),
    },
    { what: 'the same: syncs, laying out and reading', unit: 'syncs', value: syncs },
  ]
}

/** 确认报送 to 回执. */
async function clickToReceipt(open: Open): Promise<readonly Line[]> {
  const desk = await openDesk(open, 'XZ-02')
  await layOut(desk, '学习记录 2011年8月')
  await desk.workbook.type('学习记录', cellsOf('study-log', [study]))
  await desk.pane.says('fill.checked', { rows: 1 })
  await submit(desk.pane)
  await receiptIn(desk.pane)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await desk.pane.button('submit.back-to-due').click()
    await openAgain(desk, '学习记录 2011年8月')
    await desk.workbook.type('学习记录', { D4: `第${round + 1}讲` })
    await desk.pane.button('submit.do').click()
    const confirm = desk.pane.button('submit.confirm')
    await confirm.waitFor()
    const started = performance.now()
    await confirm.click()
    await receiptIn(desk.pane)
    times.push(performance.now() - started)
  }
  await desk.page.context().close()
  return [{ what: 'from 确认报送 to the receipt', unit: 'ms', value: middle(times), all: times.map(rounded) }]
}

function keep(browser: Browser, lines: readonly Line[]): void {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const machine = {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    chromium: browser.version(),
  }
  mkdirSync('addin/bench/results', { recursive: true })
  writeFileSync('addin/bench/results/pane.json', `${JSON.stringify({ commit: git('rev-parse', 'HEAD'), machine, lines }, undefined, 2)}\n`)
}

const rounded = (value: number) => Math.round(value * 10) / 10
const middle = (values: readonly number[]) => rounded([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0)

await main()
