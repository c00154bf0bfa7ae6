import type { MessageKey } from '@kaoji/shared/messages/render'
import type { Grid } from '../workbench/host/grid.ts'
import type { Host } from '../workbench/host/host.ts'
import { journey } from './journey.ts'
import { like, word } from './words.ts'
import { kept } from './sheets.ts'
import { layOut, openAgain, openDesk, receiptIn, submit, type Desk } from './workbench.ts'
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
  [
    'a row inserted between the title and the headings',
    (grid, id) => grid.splice(id, { axis: 'rows', at: 2, removed: 0, inserted: 1 }),
    'file.headings-moved',
  ],
  ['the title’s row deleted', (grid, id) => grid.splice(id, { axis: 'rows', at: 0, removed: 1, inserted: 0 }), 'file.headings-moved'],
  [
    'a column inserted before the others',
    (grid, id) => grid.splice(id, { axis: 'columns', at: 1, removed: 0, inserted: 1 }),
    'file.column-moved',
  ],
  [
    'two headings exchanged',
    (grid, id) => {
      const [own, note] = [grid.cell(id, 2, 3), grid.cell(id, 2, 4)]
      grid.hold(id, 2, 3, note)
      grid.hold(id, 2, 4, own)
    },
    'file.column-moved',
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
        await goneFrom(desk, says, what)
        await desk.pane.says('fill.checked', { rows: 2 })
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
      await goneFrom(desk, says, what)
      // Said once by the list of problems, and again when the check is over: until then Excel is still asked.
      await desk.pane.within
        .getByText(word('fill.checked', { rows: 2 }))
        .nth(1)
        .waitFor()
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

describe('A sheet in a strange workbook', () => {
  journey('a copy of it comes to the front: the pane says that it is one, and nothing typed into either is lost', async ({ open }) => {
    const desk = await filledDesk(open)
    const copy = `${sheet} (2)`
    await desk.workbook.befall(({ person }) => {
      person.copySheet('岗位目标自评', '岗位目标自评 (2)')
      person.select('岗位目标自评 (2)', 'E4')
    })
    await desk.pane.says('file.copied')
    await desk.workbook.type(copy, { E4: '写进了复制的表' })
    await desk.pane.button('submit.do').click()
    await desk.pane.says('fill.go-to-first', { count: 1 })
    await desk.workbook.befall(({ person }) => person.select('岗位目标自评', 'E4'))
    await desk.pane.within.getByText(word('file.copied')).waitFor({ state: 'detached' })
    await desk.pane.says('fill.checked', { rows: 2 })
    expect([await desk.workbook.read(sheet, 'E4'), await desk.workbook.read(copy, 'E4')]).toEqual(['全年出车无差错', '写进了复制的表'])
  })

  journey('last year’s sheet, copied and its heading changed by hand: it is no sheet of this year’s, and it says so', async ({ open }) => {
    const desk = await filledDesk(open)
    await desk.workbook.mangle((grid, id) => {
      for (const [row, column] of [
        [0, 0],
        [1, 2],
      ] as const) {
        const held = grid.cell(id, row, column)
        if (held !== undefined) grid.hold(id, row, column, { value: String(held.value).replace('2011', '2012') })
      }
    }, sheet)
    await comeBack(desk)
    await desk.pane.says('file.copy-of-period')
    await desk.pane.button('submit.do').click()
    await desk.pane.says('fill.go-to-first')
    expect(await desk.workbook.read(sheet, 'E5')).toBe('一次晚点')
  })

  journey(
    'a workbook that is only to be read: it is said, before a sheet is laid out and where marks would be written',
    async ({ open }) => {
      const desk = await filledDesk(open)
      await desk.workbook.type(sheet, { D4: '五分' })
      await desk.workbook.befall(({ person }) => person.openReadOnly())
      await desk.pane.button('fill.check').click()
      await desk.pane.says('excel.trouble.read-only')
      await desk.pane.page.getByRole('main').waitFor()
      expect(await desk.workbook.read(sheet, 'E4')).toBe('全年出车无差错')
      const empty = await openDesk(open, 'CD-03')
      await empty.workbook.befall(({ person }) => person.openReadOnly())
      await empty.pane.button('due.fill-of', { sheet: `${sheet} 2011年` }).click()
      await empty.pane.says('excel.trouble.read-only')
    },
  )

  journey('a workbook that counts its days from 1904: every date goes in as it is read', async ({ open, bureau }) => {
    const before = await kept(bureau, studyLog)
    const desk = await openDesk(open, 'CW-02')
    await desk.workbook.befall(({ grid }) => grid.empty(true))
    await openAgain(desk, '学习记录 2011年12月')
    await desk.workbook.type('学习记录', { B4: '2011-12-08' })
    // 2011-12-08 is day 39,423 of those after 1904-01-01.
    expect(await desk.workbook.read('学习记录', 'B4')).toBe(39_423)
    await desk.pane.says('fill.checked', { rows: before.rows.length })
    await submit(desk.pane)
    await receiptIn(desk.pane)
    const [first, ...others] = before.rows
    expect((await kept(bureau, studyLog)).rows).toEqual([{ ...first, date: '2011-12-08' }, ...others])
  })

  journey('its hidden page is gone: it goes in all the same, and is a sheet of ours again', async ({ open, bureau }) => {
    const desk = await filledDesk(open)
    await desk.workbook.mangle((grid) => grid.removeSheet(grid.sheets().find(({ name }) => name === '_考绩')!.id), sheet)
    await comeBack(desk)
    await desk.pane.says('file.no-identity')
    await submit(desk.pane)
    await receiptIn(desk.pane)
    expect((await kept(bureau, selfAssessment)).rows).toEqual(own)
    await desk.pane.button('submit.back-to-due').click()
    await desk.pane.tab('due.whole-year').click()
    await desk.pane.button(/^岗位目标自评 2011年$/u).click()
    await desk.pane.button('history.fill').click()
    await desk.pane.says('fill.handed-in', { version: 1 })
    await goneFrom(desk, 'file.no-identity', 'laid out anew')
  })
})

const studyLog = { department: '财务资产科', period: '2011-12', kind: 'study-log' }
const selfAssessment = { department: '机关车队', period: '2011', kind: 'self-assessment' }

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

async function goneFrom({ pane }: Desk, key: MessageKey, of: string): Promise<void> {
  await pane.within
    .getByText(like(key))
    .first()
    .waitFor({ state: 'detached' })
    .catch((error: unknown) => {
      throw new Error(`${of}: ${String(error)}`)
    })
}
