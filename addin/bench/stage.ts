import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import type { Bureau } from '../journeys/bureau.ts'
import type { Filling } from '../service/filling.ts'

/** A window of its own on the bureau's page. */
export type Open = (path: string, options?: object) => Promise<Page>

/** What a figure is measured with. */
export interface Stage {
  readonly bureau: Bureau
  readonly open: Open
}

export const stageOf = (browser: Browser, bureau: Bureau): Stage => ({
  bureau,
  async open(path, options = {}) {
    // ajv makes functions of text, which the page's policy refuses.
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', bypassCSP: true, ...options })
    const page = await context.newPage()
    await page.goto(bureau.address + path)
    return page
  },
})

const built = new Set<string>()

/** Puts a file of the bench's into a page or its frame, bundled just as the pane is; its exports become properties of `window[name]`. */
export async function bringInto(page: Page | Frame, name: string, entry: string): Promise<void> {
  if (!built.has(name))
    execFileSync(
      process.execPath,
      ['../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', 'bench/vite.config.ts'],
      {
        cwd: 'addin',
        env: { ...process.env, KAOJI_BENCH_ENTRY: entry, KAOJI_BENCH_NAME: name },
      },
    )
  built.add(name)
  await page.evaluate(`${readFileSync(`.kaoji/bench/${name}.js`, 'utf8')}; globalThis.${name} = ${name}`)
}

/** The peers that are installed, with their versions. */
export function installedPeers(): Readonly<Record<string, string>> {
  try {
    const { version } = JSON.parse(readFileSync(join('addin/bench/peers/node_modules/ajv/package.json'), 'utf8')) as { version: string }
    return { ajv: version }
  } catch {
    return {}
  }
}

/** What the service says of a sheet to whoever fills it. */
export async function fillingOf({ bureau }: Stage, person: string, department: string, period: string, kind: string): Promise<Filling> {
  const path = `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}/filling`
  return (await (await bureau.ask(person, 'GET', path)).json()) as Filling
}
