import type { Page } from 'playwright-core'
import { paneOf, signIn, type Pane } from './pane.ts'
import { word } from './words.ts'
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
  const pane = paneOf(page, page.frameLocator('aside iframe'))
  await signIn(pane, person)
  return { page, workbook: workbookOf(page), pane }
}

/** 填 of a sheet that is due. */
export async function layOut({ pane }: Desk, sheet: string): Promise<void> {
  await pane.button('due.fill-of', { sheet }).click()
  await pane.shows('view.fill')
  await pane.within.getByRole('heading', { level: 2, name: sheet }).waitFor()
}

/** A sheet that was handed in, opened to change. */
export async function openAgain({ pane }: Desk, sheet: string): Promise<void> {
  await pane.tab('due.whole-year').click()
  await pane.button(new RegExp(`^${sheet}$`, 'u')).click()
  await pane.shows('view.history')
  await pane.button('history.fill').click()
  await pane.button('submit.do').waitFor()
}

/** 报送 and 确认报送. */
export async function submit(pane: Pane): Promise<void> {
  await pane.button('submit.do').click()
  await pane.shows('view.submit')
  await pane.button('submit.confirm').click()
}

/** The receipt is shown. */
export const receiptIn = (pane: Pane) => pane.within.getByText(word('submit.in')).waitFor()

/** 换人登录 by the pane's menu. */
export async function switchPerson(pane: Pane, person: string): Promise<void> {
  await pane.button('pane.person').click()
  await pane.within.getByRole('menuitem', { name: word('pane.switch-person') }).click()
  await signIn(pane, person)
}
