import { journey } from './journey.ts'
import { word } from './words.ts'
import { openDesk } from './workbench.ts'
import { cellsOf } from './workbook.ts'

// 行政科 owes the study log of August; its self-assessment came back; its year's summary is in.
const studies = [
  { date: '2011-08-03', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' },
  { date: '2011-08-10', form: '专题主讲', topic: '公车管理', lecturer: '行政科科长', attended: '4', hours: '1.5' },
]

describe('A clerk’s day', () => {
  journey(
    'a sheet that is due: laid out, filled, its problems said while typing, handed in, kept as it was typed',
    async ({ open, bureau }) => {
      const { workbook, pane } = await openDesk(open, 'XZ-02')
      await pane.button('due.fill-of', { sheet: '学习记录 2011年8月' }).click()
      await pane.shows('view.fill')
      await pane.says('fill.no-rows')
      expect(await workbook.sheets()).toContain('学习记录')

      await workbook.type('学习记录', cellsOf('study-log', [{ ...studies[0]!, attended: '约五人' }, studies[1]!]))
      await pane.button(/必改 .*人数.*（G4）.*约五人/u).waitFor()
      await workbook.type('学习记录', cellsOf('study-log', studies))
      await pane.says('fill.checked', { rows: 2 })

      await pane.button('submit.do').click()
      await pane.shows('view.submit')
      await pane.button('submit.confirm').click()
      await pane.within.getByText(word('submit.in')).waitFor()

      const kept = await bureau.ask('XZ-02', 'GET', `/api/departments/${encodeURIComponent('行政科')}/periods/2011-08/sheets/study-log`)
      expect(await kept.json()).toMatchObject({ version: 1, state: 'submitted', rows: studies })
    },
  )
})
