import { readFile } from 'node:fs/promises'
import type axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const script = readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What axe finds wrong in a page or frame, a line each: the rule, the element, why. */
export async function faultsOf(within: Page | Frame): Promise<readonly string[]> {
  // A script element would be stopped by the page's own policy; evaluated from outside it is not.
  await within.evaluate(await script)
  // Fluent UI's focus guards pass the focus on the moment they get it, so nobody ever stands on one.
  const { violations } = await within.evaluate(async () =>
    window.axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id} ${html.slice(0, 200)}: ${failureSummary}`))
}
