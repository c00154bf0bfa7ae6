import type { Route } from 'playwright-core'
import type { Desk } from './workbench.ts'

/** Where sheets are handed in. */
export const submissions = '**/api/departments/*/periods/*/sheets/*'

/** How many submissions wait in the outbox on this PC. */
export const waits = ({ pane }: Desk): Promise<number> =>
  pane.frame().evaluate(() => Object.keys(localStorage).filter((key) => key.includes('kaoji%3A/')).length)

/** The next submission fares otherwise than it should. */
export async function onceFor({ page }: Desk, fares: (route: Route) => Promise<void>): Promise<void> {
  let first = true
  await page.route(submissions, async (route) => {
    if (route.request().method() !== 'PUT' || !first) return route.continue()
    first = false
    return fares(route)
  })
}

/**
 * Submissions fare otherwise than they should, also those that the pane sends again by itself.
 * @returns lets them go as they should from now on
 */
export async function untilLetGo({ page }: Desk, fares: (route: Route) => Promise<void>): Promise<() => Promise<void>> {
  await page.route(submissions, (route) => (route.request().method() === 'PUT' ? fares(route) : route.continue()))
  return () => page.unroute(submissions)
}
