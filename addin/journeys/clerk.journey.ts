import { faultsInEveryLook } from './looks.ts'
import { journey } from './journey.ts'
import { decide, kept } from './sheets.ts'
import { layOut, openAgain, openDesk, receiptIn, submit } from './workbench.ts'
import { cellsOf } from './workbook.ts'

// 行政科 owes the study log of August; its self-assessment came back as a whole; of central tasks it reported nil.
const studies = [
  { date: '2011-08-03', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' },
  { date: '2011-08-10', form: '专题主讲', topic: '公车管理', lecturer: '行政科科长', attended: '4', hours: '1.5' },
]
const tasks = [{ matter: '新兴街拆迁', task: '入户动员', due: '2011-11-30', finished: '2011-11-25', 'credited-to': '科室', visits: '12' }]
const log = { department: '行政科', period: '2011-08', kind: 'study-log' }

describe('A clerk’s day', () => {
  journey(
    'a sheet that is due: laid out, filled, its problems said while typing, handed in, kept as it was typed',
    async ({ open, bureau }) => {
      const desk = await openDesk(open, 'XZ-02')
      const { workbook, pane } = desk
      await layOut(desk, '学习记录 2011年8月')
      await pane.says('fill.no-rows')
      expect(await workbook.sheets()).toContain('学习记录')

      await workbook.type('学习记录', cellsOf('study-log', [{ ...studies[0]!, attended: '约五人' }, studies[1]!]))
      await pane.button(/必改 .*人数.*（G4）.*约五人/u).waitFor()
      expect(await faultsInEveryLook(pane, 'fill')).toEqual([])
      await workbook.type('学习记录', cellsOf('study-log', studies))
      await pane.says('fill.checked', { rows: 2 })
      await pane.says('fill.points')

      await pane.button('submit.do').click()
      await pane.button('submit.confirm').waitFor()
      expect(await faultsInEveryLook(pane, 'summary')).toEqual([])
      await pane.button('submit.confirm').click()
      await receiptIn(pane)
      expect(await faultsInEveryLook(pane, 'receipt')).toEqual([])
      expect(await kept(bureau, log)).toMatchObject({ version: 1, state: 'submitted', rows: studies })
    },
  )

  journey(
    'a row that comes back: its reason is read, the row ticks itself once it is mended, and the sheet goes in again',
    async ({ open, bureau }) => {
      await decide(bureau, log, 'return', { rows: [{ row: 2, reason: '主讲人没有写职务' }] })
      const desk = await openDesk(open, 'XZ-02')
      const { workbook, pane } = desk
      await pane.button('due.mend-of', { sheet: '学习记录 2011年8月' }).click()
      await pane.says('sheet.row-reason', { row: 2, reason: '主讲人没有写职务' })
      await pane.button('returned.lay-out').click()
      await pane.says('returned.left', { count: 1 })
      await pane.button('returned.mark').click()
      await pane.says('returned.marked', { count: 1 })
      expect(await workbook.read('学习记录', 'I5')).toContain('主讲人没有写职务')
      expect(await faultsInEveryLook(pane, 'mending')).toEqual([])
      await pane.button('returned.to-cell-of', { row: 2 }).click()
      await workbook.type('学习记录', { D5: '公车管理办法' })
      await pane.says('returned.all-mended')
      await pane.button('returned.submit').click()
      await pane.shows('view.submit')
      await pane.button('submit.confirm').click()
      await receiptIn(pane)
      // What was to be mended is handed in: the mark is gone.
      expect(await workbook.read('学习记录', 'I5')).toBe('')
      expect(await kept(bureau, log)).toMatchObject({
        version: 2,
        state: 'submitted',
        rows: [studies[0], { ...studies[1]!, topic: '公车管理办法' }],
      })
    },
  )

  journey(
    'a whole sheet that came back, and rows after a nil report: two more of the department’s sheets go in',
    async ({ open, bureau }) => {
      const desk = await openDesk(open, 'XZ-02')
      const { workbook, pane } = desk
      await pane.button('due.mend-of', { sheet: '岗位目标自评 2011年' }).click()
      await pane.button('returned.lay-out').click()
      await pane.button('returned.submit').waitFor()
      await workbook.type('岗位目标自评', { E4: '经科务会核对' })
      await pane.button('returned.submit').click()
      await pane.button('submit.confirm').click()
      await receiptIn(pane)
      expect(await kept(bureau, { ...log, period: '2011', kind: 'self-assessment' })).toMatchObject({ version: 2, state: 'submitted' })

      await pane.button('submit.back-to-due').click()
      await openAgain(desk, '中心工作与荣誉 2011年第4季度')
      await workbook.type('中心工作与荣誉', cellsOf('central-tasks', tasks))
      await pane.says('fill.checked', { rows: 1 })
      await submit(pane)
      await receiptIn(pane)
      expect(await kept(bureau, { ...log, period: '2011-Q4', kind: 'central-tasks' })).toMatchObject({
        version: 2,
        zero: false,
        rows: tasks,
      })
    },
  )

  journey(
    'two at the same sheet: who comes second sees both versions, chooses cell by cell, and nothing of either is lost',
    async ({ open, bureau }) => {
      const [head, clerk] = [await openDesk(open, 'XZ-01'), await openDesk(open, 'XZ-02')]
      for (const desk of [head, clerk]) await openAgain(desk, '学习记录 2011年8月')
      await clerk.workbook.type('学习记录', { D4: '内部管理规定（上）', G5: '3' })
      await clerk.pane.button('submit.do').click()
      await clerk.pane.button('submit.confirm').waitFor()
      await head.workbook.type('学习记录', { D4: '内部管理规定（一）', H4: '3' })
      await submit(head.pane)
      await receiptIn(head.pane)

      await clerk.pane.button('submit.confirm').click()
      await clerk.pane.button('fill.merge').click()
      await clerk.pane.shows('view.two-versions')
      await clerk.pane.says('merge.says', { count: 1 })
      expect(await faultsInEveryLook(clerk.pane, 'two-versions')).toEqual([])
      expect(await clerk.pane.within.getByRole('radio', { checked: true }).count()).toBe(0)
      await clerk.pane.within.getByRole('radio', { name: /内部管理规定（上）/u }).check()
      await clerk.pane.button('merge.do').click()
      await submit(clerk.pane)
      await receiptIn(clerk.pane)
      expect(await kept(bureau, log)).toMatchObject({
        version: 4,
        rows: [
          { topic: '内部管理规定（上）', hours: '3', attended: '5' },
          { topic: '公车管理办法', attended: '3' },
        ],
      })
    },
  )

  journey('500 rows pasted: checked at once, handed in, kept row by row', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'XZ-02')
    const { workbook, pane } = desk
    await openAgain(desk, '学习记录 2011年8月')
    const rows = Array.from({ length: 500 }, (_, index) => ({ ...studies[0]!, topic: `第${index + 1}讲` }))
    await workbook.paste(
      '学习记录',
      'B4',
      rows.map(({ date, form, topic, attended, hours }) => [date, form, topic, '', '', attended, hours]),
    )
    await pane.says('fill.checked', { rows: 500 })
    await submit(pane)
    await receiptIn(pane)
    expect(await kept(bureau, log)).toMatchObject({ version: 5, rows })
  })

  journey('零报告 in one click, asked about once', async ({ open, bureau }) => {
    const { pane } = await openDesk(open, 'WY-02')
    await pane.button('nil.do-of', { sheet: '月度重点工作 2011年9月' }).click()
    await pane.button('nil.confirm').click()
    await receiptIn(pane)
    expect(await kept(bureau, { department: '物业管理科', period: '2011-09', kind: 'monthly-work' })).toMatchObject({
      version: 1,
      zero: true,
    })
  })

  journey('200 edits with the pane open: undo takes back the clerk’s own last one, and the pane wrote nothing', async ({ open }) => {
    const desk = await openDesk(open, 'CD-03')
    const { workbook, pane } = desk
    await layOut(desk, '岗位目标自评 2011年')
    const before = await workbook.writes()
    const drafts = Array.from({ length: 200 }, (_, edit) => `第${edit + 1}稿`)
    await workbook.typeAgain('岗位目标自评', 'E4', drafts)
    await pane.button(/必改 /u).first().waitFor()
    await workbook.undo()
    expect(await workbook.read('岗位目标自评', 'E4')).toBe('第199稿')
    expect(await workbook.writes()).toBe(before)
    await workbook.undo()
    expect(await workbook.read('岗位目标自评', 'E4')).toBe('第198稿')
  })
})
