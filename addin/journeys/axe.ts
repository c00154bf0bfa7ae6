import { readFile } from 'node:fs/promises'
import type axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const script = readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * What axe does not look at. Fluent UI's focus guards pass the focus on the moment they get it, so nobody ever stands on one. Univer's own toolbar, formula
 * bar, sheet tabs, canvases and toasts have buttons without names, roles of their own making and an order of their own for Tab, none of which its package
 * lets one change; all that they do the keyboard does as well. What the workbench and the pane put around and over them is looked at.
 */
const leftOut = [
  '[data-tabster-dummy]',
  '[data-u-comp="workbench-layout"]',
  '[data-u-comp="render-canvas"]',
  'section[aria-label^="Notifications"]',
]

/** What axe finds wrong in a page or frame, a line each: the rule, the element, why. */
export async function faultsOf(within: Page | Frame): Promise<readonly string[]> {
  // A script element would be stopped by the page's own policy; evaluated from outside it is not.
  if (!(await within.evaluate(() => 'axe' in window))) await within.evaluate(await script)
  const { violations } = await within.evaluate(
    async (exclude) => window.axe.run({ exclude: [...exclude] }, { resultTypes: ['violations'], iframes: false }),
    leftOut,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id} ${html.slice(0, 200)}: ${failureSummary}`))
}
