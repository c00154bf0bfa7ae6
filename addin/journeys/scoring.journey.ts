import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { journey } from './journey.ts'
import { panePath } from './pane.ts'
import { everyCase } from './scoring/everyCase.ts'

const addin = resolve(__dirname, '..')

journey(
  'Every scoring case gives the same result, to the byte, in the browser as in Node',
  async ({ open }) => {
    const vite = resolve(addin, '../node_modules/vite/bin/vite.js')
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', '--config', 'journeys/scoring/vite.config.ts'], {
      cwd: addin,
    })
    const page = await open(panePath)
    await page.evaluate(
      `${await readFile(resolve(addin, '../.kaoji/journeys/everyCase.js'), 'utf8')}; globalThis.kaojiScoring = kaojiScoring`,
    )
    const asked = page.evaluate<ReturnType<typeof everyCase>>('kaojiScoring.everyCase()')
    // Both work at the same time: the browser has the question before this process is busy with its own.
    await setImmediate()
    const inNode = everyCase()
    const inBrowser = await asked
    expect(inBrowser.length).toBeGreaterThan(100)
    expect(inNode.filter(([about, result], index) => about !== inBrowser[index]?.[0] || result !== inBrowser[index]?.[1])).toEqual([])
    expect(inBrowser).toHaveLength(inNode.length)
  },
  180_000,
)
