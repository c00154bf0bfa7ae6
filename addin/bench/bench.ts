import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../journeys/browser.ts'
import { openBureau } from '../journeys/bureau.ts'
import { checking } from './checking.ts'
import { firstView } from './firstView.ts'
import { layingOut } from './layingOut.ts'
import { table, type Line, type Measured } from './line.ts'
import { clickToReceipt } from './receipt.ts'
import { installedPeers, stageOf } from './stage.ts'

// `npm run bench:pane -- [--write FILE] [--compare FILE]`: what the pane takes in Chromium, on the sample bureau, beside peers where there are some.

const { values } = parseArgs({ options: { write: { type: 'string', default: '.kaoji/bench-pane.json' }, compare: { type: 'string' } } })

async function main(): Promise<void> {
  const before = values.compare === undefined ? undefined : (JSON.parse(readFileSync(values.compare, 'utf8')) as Measured)
  const [browser, bureau] = await Promise.all([startBrowser(), openBureau()])
  try {
    const stage = stageOf(browser, bureau)
    const lines: Line[] = []
    for (const measure of [firstView, checking, layingOut, clickToReceipt]) {
      const found = await measure(stage)
      process.stdout.write(`${table(found, before)}\n`)
      lines.push(...found)
    }
    keep(browser, lines)
  } finally {
    await Promise.all([browser.close(), bureau.stop()])
  }
}

function keep(browser: Browser, lines: readonly Line[]): void {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const machine = {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    chromium: browser.version(),
  }
  const measured: Measured = { commit: git('rev-parse', 'HEAD'), machine, versions: installedPeers(), lines }
  mkdirSync(dirname(values.write), { recursive: true })
  writeFileSync(values.write, `${JSON.stringify(measured, undefined, 2)}\n`)
}

await main()
