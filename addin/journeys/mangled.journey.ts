import type { MessageKey } from '@kaoji/shared/messages/render'
import type { Grid } from '../workbench/host/grid.ts'
import type { Host } from '../workbench/host/host.ts'
import { journey } from './journey.ts'
import { like, word } from './words.ts'
import { layOut, openDesk, type Desk } from './workbench.ts'
import { cellsOf } from './workbook.ts'

const sheet = '岗位目标自评'
const own = [
  { person: 'CD-04', clause: '2', own: '5', note: '全年出车无差错' },
  { person: 'CD-05', clause: '2', own: '4', note: '一次晚点' },
]

type Mangled = readonly [what: string, how: (grid: Grid, sheet: string) => void, says: MessageKey]

const mangled: readonly Mangled[] = [
  [
    'a row inserted above the headings',
    (grid, id) => grid.splice(id, { axis: 'rows', at: 0, removed: 0, inserted: 1 }),
    'file.headings-moved',
  ],
  ['a column deleted', (grid, id) => grid.splice(id, { axis: 'columns', at: 2, removed: 1, inserted: 0 }), 'file.column-missing'],
  [
    'a column hidden',
    (grid, id) => grid.setLook(id, 'columnHidden', { row: 0, column: 4, rows: 1_048_576, columns: 1 }, true),
    'file.column-hidden',
  ],
  [
    'rows filtered out',
    (grid, id) => {
      grid.changeSheet(id, { filtered: { row: 2, column: 0, rows: 3, columns: 5 } })
      grid.setLook(id, 'rowHidden', { row: 3, column: 0, rows: 1, columns: 16_384 }, true)
    },
    'file.some-rows-hidden',
  ],
  ['another year in the heading', (grid, id) => grid.hold(id, 1, 2, { value: '考核期：2010年' }), 'file.copy-of-period'],
  [
    'the hidden page edited',
    (grid) => grid.hold(grid.sheets().find(({ name }) => name === '_考绩')!.id, 4, 1, { value: '2010' }),
    'file.copy-of-period',
  ],
  ['the hidden page deleted', (grid) => grid.removeSheet(grid.sheets().find(({ name }) => name === '_考绩')!.id), 'file.no-identity'],
]

type Luck = readonly [what: string, comes: (host: Host) => void, goes: (host: Host) => void, says: MessageKey]

const luck: readonly Luck[] = [
  [
    'a cell is being edited',
    (host) => host.person.beginEdit('InvalidOperationInCellEditMode'),
    (host) => host.person.endEdit(),
    'excel.trouble.cell-being-edited',
  ],
  [
    'a cell is being edited, said with the other code',
    (host) => host.person.beginEdit('InvalidOperation'),
    (host) => host.person.endEdit(),
    'excel.trouble.cell-being-edited',
  ],
  ['Excel is busy', (host) => host.luck.refuse('ServiceNotAvailable'), () => {}, 'excel.trouble.busy'],
  ['an answer over 5 MB', (host) => host.luck.refuse('ResponsePayloadSizeLimitExceeded'), () => {}, 'excel.trouble.too-large'],
  ['a fault nobody knows', (host) => host.luck.refuse('SomethingNew'), () => {}, 'excel.trouble.other'],
  ['a sync that never answers', (host) => host.luck.neverAnswer(), () => {}, 'excel.trouble.no-answer'],
]

describe('Whatever is done to the sheet, the pane says what happened and what to do, and what was typed stays', () => {
  journey(
    'inserted, deleted, hidden, filtered, renumbered, its hidden page gone: each is said, and gone once it is taken back',
    async ({ open }) => {
      const desk = await filledDesk(open)
      for (const [what, how, says] of mangled) {
        await desk.workbook.mangle(how, sheet)
        await comeBack(desk)
        await said(desk, says, what)
        await desk.workbook.undo()
        await comeBack(desk)
        await desk.pane.says('fill.checked', { rows: 2 })
        expect([what, await desk.pane.within.getByText(like(says)).count()]).toEqual([what, 0])
      }
      expect(await desk.workbook.read(sheet, 'E4')).toBe('全年出车无差错')
    },
  )

  journey('renamed and sorted, it is the same sheet', async ({ open }) => {
    const desk = await filledDesk(open)
    await desk.workbook.mangle((grid, id) => {
      grid.changeSheet(id, { name: '自评（改）' })
      for (const column of [1, 2, 3, 4]) {
        const [first, second] = [grid.cell(id, 3, column), grid.cell(id, 4, column)]
        grid.hold(id, 3, column, second)
        grid.hold(id, 4, column, first)
      }
    }, sheet)
    await comeBack(desk)
    await desk.pane.says('fill.checked', { rows: 2 })
    await desk.workbook.type('自评（改）', { D4: '四分' })
    await desk.pane.button(/必改 序号1“自评”（D4）/u).waitFor()
  })

  journey('whatever befalls Excel is said in words; asked again, it goes on', async ({ open }) => {
    const desk = await filledDesk(open)
    for (const [what, comes, goes, says] of luck) {
      await desk.workbook.befall(comes)
      await desk.pane.button('fill.check').click()
      await said(desk, says, what)
      await desk.workbook.befall(goes)
      await desk.pane.button('fill.check').click()
      await desk.pane.within.getByText(word(says)).first().waitFor({ state: 'detached' })
    }
    expect(await desk.workbook.read(sheet, 'E5')).toBe('一次晚点')
  })

  journey('another workbook is in front while a sheet is laid out: it is said, and the next click lays it out', async ({ open }) => {
    const desk = await openDesk(open, 'CD-03')
    await desk.workbook.befall((host) => host.person.goToOtherWorkbook(true))
    await desk.pane.button('due.fill-of', { sheet: `${sheet} 2011年` }).click()
    await desk.pane.says('excel.trouble.other-workbook')
    await desk.workbook.befall((host) => host.person.goToOtherWorkbook(false))
    await layOut(desk, `${sheet} 2011年`)
    await desk.pane.says('fill.no-rows')
  })
})

async function filledDesk(open: Parameters<typeof openDesk>[0]): Promise<Desk> {
  const desk = await openDesk(open, 'CD-03')
  await layOut(desk, `${sheet} 2011年`)
  await desk.workbook.type(sheet, cellsOf('self-assessment', own))
  await desk.pane.says('fill.checked', { rows: 2 })
  return desk
}

/** The clerk comes back to the pane: it reads the sheet anew. */
const comeBack = ({ pane }: Desk) => pane.frame().evaluate(() => void window.dispatchEvent(new Event('focus')))

async function said({ pane }: Desk, key: MessageKey, of: string): Promise<void> {
  await pane.says(key).catch((error: unknown) => {
    throw new Error(`${of}: ${String(error)}`)
  })
}
