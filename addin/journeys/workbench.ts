import type { Page } from 'playwright-core'
import { paneOf, signIn, type Pane } from './pane.ts'
import { workbookOf, type Workbook } from './workbook.ts'

/** The workbench: a workbook with the pane beside it. */
export interface Desk {
  readonly page: Page
  readonly workbook: Workbook
  readonly pane: Pane
}

/** The workbench with somebody signed in beside an empty workbook. */
export async function openDesk(open: (path: string, options?: object) => Promise<Page>, person: string): Promise<Desk> {
  const page = await open('/', { viewport: { width: 1280, height: 800 } })
  const pane = paneOf(page, page.frameLocator('iframe'))
  await signIn(pane, person)
  return { page, workbook: workbookOf(page), pane }
}
