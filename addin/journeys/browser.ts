import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/**
 * A browser to drive: on Linux x64 the Chromium that came with the npm packages, elsewhere an installed Chrome or Edge.
 * @throws Error saying what is missing, where none starts
 */
export async function startBrowser(): Promise<Browser> {
  const tried: string[] = []
  for (const [name, start] of Object.entries(ways())) {
    try {
      return await start()
    } catch (error) {
      tried.push(`${name}: ${String(error).split('\n')[0]}`)
    }
  }
  throw new Error(
    `没有能用的浏览器，请装Chrome或Edge。\nNo browser for the journeys: install Chrome or Edge.\n${tried.map((line) => `  ${line}`).join('\n')}`,
  )
}

function ways(): Readonly<Record<string, () => Promise<Browser>>> {
  const installed = { Chrome: () => chromium.launch({ channel: 'chrome' }), Edge: () => chromium.launch({ channel: 'msedge' }) }
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed
  // The package's own list is made for functions in a cloud: one process for all, no GPU at all. A page that breaks then takes all with it.
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return {
    '@sparticuz/chromium': async () => chromium.launch({ executablePath: await sparticuz.executablePath(), args }),
    ...installed,
  }
}
