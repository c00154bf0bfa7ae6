import { grouped } from '@kaoji/shared/grouped'
import { periodText } from '@kaoji/shared/messages/periods'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import type { SamplePerson } from '../service/signIn.ts'
import type { Bureau } from './bureau.ts'
import { journey } from './journey.ts'
import { like } from './words.ts'
import { openDesk, receiptIn, switchPerson, type Desk } from './workbench.ts'
import { cellsOf } from './workbook.ts'

// What 办公室 owes and the office alone enters.
const ofTheOffice = ['findings', 'review']

interface Sample {
  readonly kind: string
  readonly department: string
  readonly period: string
  readonly rows: readonly Row[]
}

journey(
  'Every kind of sheet, in one page: laid out, typed from the sample, handed in, kept equal to the last sign',
  async ({ open, bureau }) => {
    const samples = await samplesOf(bureau)
    expect(samples).toHaveLength(42)
    const people = (await (await fetch(`${bureau.address}/local/people`)).json()) as readonly SamplePerson[]
    const fillerOf = ({ kind, department }: Sample) =>
      ofTheOffice.includes(kind)
        ? 'office-1'
        : people.find((one) => one.department === department && /head|inspector/u.test(one.roles.join()))!.person
    let desk: Desk | undefined
    for (const [person, own] of grouped(samples, fillerOf)) {
      if (desk === undefined) desk = await openDesk(open, person)
      else await switchPerson(desk.pane, person)
      await desk.pane.tab('view.due').click()
      for (const sample of own) {
        await throughTheSheet(desk, sample).catch((error: unknown) => {
          throw new Error(`${sample.department} ${sample.kind} ${sample.period}: ${String(error)}`)
        })
        expect([sample.kind, await keptRows(bureau, sample)]).toEqual([sample.kind, sample.rows])
      }
    }
  },
  600_000,
)

async function throughTheSheet({ pane, workbook }: Desk, { kind, period, rows }: Sample): Promise<void> {
  const { title } = sheetOf(kind)!
  const before = await workbook.sheets()
  await pane.tab('due.whole-year').click()
  const fold = pane.within.locator('details:not([open]) > summary')
  if ((await fold.count()) > 0) await fold.click()
  await pane.button(new RegExp(`^${title.zh} ${periodText(period).zh}$`, 'u')).click()
  await pane.shows('view.history')
  await pane.button('history.fill').click()
  await pane.button('submit.do').waitFor()
  const sheet = (await workbook.sheets()).find((name) => !before.includes(name))!
  // What was handed in before stands there; it goes, and the sample's words are typed anew.
  const { columns, firstDataRow } = layoutOf(sheetOf(kind)!)
  const emptied = rows.flatMap((_, index) => columns.map(({ letter }) => [`${letter}${firstDataRow + index}`, ''] as const))
  await workbook.type(sheet, Object.fromEntries(emptied))
  await pane.button('nil.do').waitFor()
  await workbook.type(sheet, cellsOf(kind, rows))
  await pane.button('fill.check').waitFor()
  await pane.button('submit.do').click()
  await pane.shows('view.submit')
  await pane.button('submit.confirm').waitFor()
  const reason = pane.within.getByRole('textbox', { name: like('submit.change-reason') })
  if ((await reason.count()) > 0) await reason.fill('重录核对')
  await pane.button('submit.confirm').click()
  await receiptIn(pane)
  await pane.button('submit.back-to-due').click()
}

/** A filled submission of each kind: the one with the fewest rows among a few. */
async function samplesOf(bureau: Bureau): Promise<readonly Sample[]> {
  const path = `/api/years/2011/sheets?maxpagesize=1000`
  const { value } = (await (await bureau.ask('office-1', 'GET', path)).json()) as {
    value: readonly (Sample & { zero: boolean; version: number })[]
  }
  const filled = value.filter(({ zero, version }) => version > 0 && !zero)
  return Promise.all(
    [...grouped(filled, ({ kind }) => kind).values()].map(async ([first]) => ({ ...first!, rows: await keptRows(bureau, first!) })),
  )
}

async function keptRows(bureau: Bureau, { kind, department, period }: Omit<Sample, 'rows'>): Promise<readonly Row[]> {
  const path = `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}`
  return ((await (await bureau.ask('office-1', 'GET', path)).json()) as Sample).rows
}
