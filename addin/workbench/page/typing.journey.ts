import { journey } from '../../journeys/journey.ts'
import { word } from '../../journeys/words.ts'
import { layOut, openDesk } from '../../journeys/workbench.ts'
import { alike } from './sheetAtHand.ts'

const sheet = '学习记录'

journey(
  'What is typed into a text cell stays as typed; a locked cell and a word that is not on the list are refused in words',
  async ({ open }) => {
    const desk = await openDesk(open, 'XZ-02')
    const { page, workbook } = desk
    await page.waitForFunction(() => window.kaojiWorkbench !== undefined)
    await layOut(desk, '学习记录 2011年8月')
    const type = async (address: string, words: string, key = 'Enter') => {
      await page.evaluate(([sheet, address]) => window.kaojiWorkbench!.select(sheet, address), [sheet, address] as const)
      await page.evaluate(() => document.querySelector<HTMLElement>('main [data-u-comp="editor"]')?.focus())
      await page.keyboard.type(words)
      await page.keyboard.press(key)
    }
    const texts = ['007', '=1+2', '+86 5', '-', '@所有人', '５', 'true', '1/2', '50%', '110101199003078888', "'引号"]
    for (const [row, words] of texts.entries()) await type(`D${4 + row}`, words)
    await workbook.holds(sheet, `D${3 + texts.length}`, '引号')
    const read = await Promise.all(texts.map((_, row) => workbook.read(sheet, `D${4 + row}`)))
    expect(read).toEqual([...texts.slice(0, -1), '引号'])
    await alike(page)

    // 形式 takes only what its list has.
    await type('C4', '开会')
    await page.getByText('请从下拉中选').first().waitFor()
    expect(await workbook.read(sheet, 'C4')).toBe('')
    await page.keyboard.press('Escape')
    await type('C5', '集中学习', 'Tab')
    await workbook.holds(sheet, 'C5', '集中学习')

    await type('B3', 'x')
    await page.getByRole('status').getByText(word('workbench.locked')).waitFor()
    expect(await workbook.read(sheet, 'B3')).toBe('日期*')
    await alike(page)
  },
)
