import { keysOf } from './keys.ts'
import { journey } from './journey.ts'
import { kept } from './sheets.ts'
import { openAgain, openDesk, receiptIn, submit } from './workbench.ts'

// 财务资产科 has handed its study log of December in; the office has not looked at it yet.
const sheet = '学习记录'

describe('At the keys of the spreadsheet itself', () => {
  journey(
    'typed faster than the page draws, no letter is lost and none lands in another cell; the sheet goes in as it stands',
    async ({ open, bureau }) => {
      const desk = await openDesk(open, 'CW-02')
      const { workbook, pane, page } = desk
      await openAgain(desk, '学习记录 2011年12月')
      const cells = (row: number) => Promise.all(Array.from('BCDEFGH', (letter) => workbook.read(sheet, `${letter}${row}`)))
      const keys = await keysOf(page)
      await workbook.isDrawn()
      await keys.press('F6')

      // Del: what was handed in goes, all of it at once.
      await keys.press('Shift+ArrowRight', 6)
      await keys.press('Shift+ArrowDown', 9)
      await keys.press('Delete')
      await pane.button('nil.do').waitFor()
      expect(await cells(4)).toEqual(['', '', '', '', '', '', ''])
      await keys.press('ArrowLeft')
      await keys.press('ArrowRight')

      await keys.type('2011-12-05\t集中学习\t会计法\t\t\t3\t2\n2011-12-12\t专题主讲\tGB/T 9704-2012\t财务资产科科长\t\t2\t1.5\n')
      await pane.says('fill.checked', { rows: 2 })
      expect(await cells(4)).toEqual([40_882, '集中学习', '会计法', '', '', 3, 2])
      expect(await cells(5)).toEqual([40_889, '专题主讲', 'GB/T 9704-2012', '财务资产科科长', '', 2, 1.5])

      // F2 goes on where the words end; Esc leaves them as they were.
      await keys.press('ArrowUp', 2)
      await keys.press('ArrowRight', 2)
      await keys.press('F2')
      await keys.type('与准则\n')
      await workbook.holds(sheet, 'D4', '会计法与准则')
      await keys.type('约')
      await keys.press('Escape')
      expect(await workbook.read(sheet, 'D5')).toBe('GB/T 9704-2012')
      await keys.press('Control+z')
      await workbook.holds(sheet, 'D4', '会计法')
      await keys.press('Control+y')
      await workbook.holds(sheet, 'D4', '会计法与准则')

      // Alt+↓ opens the drop-down, the arrows choose from it.
      await keys.press('ArrowDown')
      await keys.press('ArrowLeft')
      await keys.press('Alt+ArrowDown')
      await page.getByText('集中学习', { exact: true }).waitFor()
      await keys.press('ArrowDown')
      await keys.press('Enter')
      await page.getByText('集中学习', { exact: true }).waitFor({ state: 'detached' })
      await workbook.holds(sheet, 'C6', '集中学习')
      await keys.press('ArrowLeft')
      await keys.paste('2011-12-19\t集中学习\t预算法\t\t\t3\t1')
      await pane.says('fill.checked', { rows: 3 })

      await submit(pane)
      await receiptIn(pane)
      expect(await kept(bureau, { department: '财务资产科', period: '2011-12', kind: 'study-log' })).toMatchObject({
        version: 2,
        rows: [
          { date: '2011-12-05', form: '集中学习', topic: '会计法与准则', attended: '3', hours: '2' },
          { date: '2011-12-12', form: '专题主讲', topic: 'GB/T 9704-2012', lecturer: '财务资产科科长', attended: '2', hours: '1.5' },
          { date: '2011-12-19', form: '集中学习', topic: '预算法', attended: '3', hours: '1' },
        ],
      })
    },
  )

  journey(
    'typed as soon as the sheet is there, each cell keeps its own; what the drop-down does not offer is refused where it was typed',
    async ({ open }) => {
      const desk = await openDesk(open, 'CW-02')
      const { workbook, pane, page } = desk
      const keys = await keysOf(page)
      await pane.tab('due.whole-year').click()
      await pane.button(/^学习记录 2011年12月$/u).click()
      await workbook.isDrawn()
      await pane.button('history.fill').click()
      await workbook.comesToFront(sheet)
      await keys.press('F6')
      await keys.type('2011-12-26\t集中学习\t年终决算\t会计\t\t3\t2\n2011-12-27\t集中学习\t年终决算续\t')
      await keys.press('ArrowLeft')
      await workbook.holds(sheet, 'D5', '年终决算续')
      const cells = await Promise.all(
        ['B4', 'C4', 'D4', 'E4', 'G4', 'H4', 'B5', 'C5', 'D5'].map((address) => workbook.read(sheet, address)),
      )
      expect(cells).toEqual([40_903, '集中学习', '年终决算', '会计', 3, 2, 40_904, '集中学习', '年终决算续'])

      await keys.press('ArrowLeft')
      await keys.type('开会\t三中全会\t')
      const refusal = page.getByRole('dialog')
      await refusal.getByText('请从下拉中选。').waitFor()
      expect([await workbook.read(sheet, 'C5'), await workbook.read(sheet, 'D5')]).toEqual(['集中学习', '年终决算续'])
    },
  )
})
