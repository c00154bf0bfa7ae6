import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { format } from 'node:util'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { startBrowser } from './browser.ts'
import { openBureau, type Bureau } from './bureau.ts'

/** Where pictures of the views are left: made by running, never committed. */
export const pictures = resolve(__dirname, '../../.kaoji/pictures')

/** What a journey is made with. */
export interface Stage {
  readonly bureau: Bureau
  /** A window of its own on the bureau's page: own storage, own language and size. It is closed when the journey ends. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>
  /** Closes the bureau for today and opens it on another day, Beijing time, with all that it keeps. */
  readonly anotherDay: (now: string) => Promise<Bureau>
}

// One browser and one bureau for all journeys: they follow one another, as on one day in January.
let browser: Browser
let bureau: Bureau
let folder: string

/** Starts browser and bureau before the first journey and stops them after the last. */
export function withBureau(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaoji-journeys-'))
    ;[browser, bureau] = await Promise.all([startBrowser(), openBureau({ folder })])
  }, 120_000)
  afterAll(async () => {
    await Promise.all([browser?.close(), bureau?.stop()])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }, 60_000)
}

/**
 * A test in the browser. Whatever a page throws or its policy refuses fails it; where it fails, it says what stood on each open page, and a picture of each
 * is left in `.kaoji/pictures/failed`.
 */
export function journey(name: string, goes: (stage: Stage) => Promise<void>, milliseconds = 90_000): void {
  test(
    name,
    async () => {
      const contexts: BrowserContext[] = []
      const thrown: string[] = []
      try {
        await goes({ bureau, anotherDay, open: (path, options) => openPage(path, options, contexts, thrown) })
        expect(thrown).toEqual([])
      } catch (error) {
        throw new Error(await failureIn(name, contexts, thrown), { cause: error })
      } finally {
        await Promise.all(contexts.map((context) => context.close()))
      }
    },
    milliseconds,
  )
}

async function anotherDay(now: string): Promise<Bureau> {
  await bureau.stop()
  bureau = await openBureau({ folder, now })
  return bureau
}

/** The same journey once a case. */
journey.each =
  <Case extends readonly [unknown, ...unknown[]]>(cases: readonly Case[]) =>
  (name: string, goes: (first: Case[0], stage: Stage) => Promise<void>): void => {
    for (const one of cases) journey(format(name, ...one), (stage) => goes(one[0], stage))
  }

async function openPage(path: string, options: BrowserContextOptions = {}, contexts: BrowserContext[], thrown: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  context.on('weberror', (error) => thrown.push(String(error.error())))
  context.on('console', (message) => {
    // A refused request is the service's answer, and the pane's to show; a refused script or style is a fault.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) thrown.push(message.text())
  })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(bureau.address + path)
  return page
}

/** What was to be seen when a journey failed, for whoever has nothing but its words. */
async function failureIn(name: string, contexts: readonly BrowserContext[], thrown: readonly string[]): Promise<string> {
  const folder = join(pictures, 'failed')
  await mkdir(folder, { recursive: true })
  const pages = contexts.flatMap((context) => context.pages())
  const shown: string[] = []
  for (const [index, page] of pages.entries()) {
    await page
      .screenshot({ path: join(folder, `${name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)}-${index + 1}.png`) })
      .catch(() => undefined)
    for (const frame of page.frames())
      shown.push(`${frame.url()}\n${await frame.evaluate(() => document.body.innerText.replace(/\s+/gu, ' ')).catch(String)}`)
  }
  return [`Thrown in the pages: ${thrown.join('\n') || 'nothing'}`, ...shown].join('\n\n')
}
