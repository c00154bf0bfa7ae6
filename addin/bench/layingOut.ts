import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { openDesk } from '../journeys/workbench.ts'
import { middle, ratio, timed, type Line } from './line.ts'
import type { Laid } from './page/laying.ts'
import { bringInto, fillingOf, type Stage } from './stage.ts'

const rounds = 9

/** The sheet with the most cells of the sample year: 民主测评, 87 rows. */
const largest = { person: 'office-1', department: '办公室', period: '2011', kind: 'review' } as const

/** The largest sheet: its statements in Excel alone, ours beside a sync a range; then all of it, from the click to the checked rows. */
export async function layingOut(stage: Stage): Promise<readonly Line[]> {
  const { person, department, period, kind } = largest
  const sheet = sheetOf(kind)!
  const filling = await fillingOf(stage, person, department, period, kind)
  const size = `the largest sheet laid out, ${filling.newest?.rows.length ?? 0} rows × ${layoutOf(sheet).columns.length}`
  const { ours, byRange } = await inExcel(stage, JSON.stringify(filling))
  const [mine, others] = [ours, byRange].map((laid) => laid.map(({ milliseconds }) => milliseconds)) as [number[], number[]]
  const syncs = (laid: readonly Laid[]) => middle(laid.map((one) => one.syncs))
  return [
    timed(`${size}, in the workbench’s Excel`, mine),
    timed(`${size}, in the workbench’s Excel: a sync a range`, others),
    ratio(`${size}, in the workbench’s Excel`, 'a sync a range', mine, others),
    { what: `${size}: syncs`, unit: 'syncs', value: syncs(ours) },
    { what: `${size}: syncs, a sync a range`, unit: 'syncs', value: syncs(byRange) },
    timed(`${size}, from the click to its checked rows`, await fromTheClick(stage, `${sheet.title.zh} ${period}年`)),
  ]
}

async function inExcel({ open }: Stage, filling: string): Promise<{ ours: readonly Laid[]; byRange: readonly Laid[] }> {
  const page = await open('/', { viewport: { width: 1280, height: 800 } })
  await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
  // Nobody is signed in, so that the pane listens to nothing meanwhile.
  const frame = page.frames().find((one) => one.url().includes('/pane.html'))!
  await frame.waitForFunction("typeof Excel !== 'undefined' && globalThis.Office?.context?.requirements !== undefined")
  await bringInto(frame, 'kaojiBench', 'page/inPage.ts')
  const laid = await frame.evaluate<{ ours: readonly Laid[]; byRange: readonly Laid[] }>(`kaojiBench.layingTimes(${filling}, ${rounds})`)
  await page.context().close()
  return laid
}

async function fromTheClick({ open }: Stage, sheet: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const desk = await openDesk(open, largest.person)
    await desk.page.waitForFunction(() => window.kaojiWorkbench !== undefined)
    const { pane } = desk
    await pane.tab('view.due').click()
    await pane.tab('due.whole-year').click()
    await pane.within.locator('details:not([open]) > summary').click()
    await pane
      .button(new RegExp(`^${sheet}`, 'u'))
      .first()
      .click()
    await pane.button('history.fill').waitFor()
    const started = performance.now()
    await pane.button('history.fill').click()
    await pane.button('submit.do').waitFor()
    times.push(performance.now() - started)
    await desk.page.context().close()
  }
  return times
}
