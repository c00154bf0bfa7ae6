import { faultsOf } from './axe.ts'
import { chineseLooks, faultsAround, faultsInEveryLook } from './looks.ts'
import { journey } from './journey.ts'
import { openPane, paneOf, panePath, type Pane } from './pane.ts'
import { openDesk } from './workbench.ts'
import { word } from './words.ts'

const go = async (pane: Pane, view: 'heat' | 'review' | 'consolidate' | 'ranking') => {
  await pane.tab(`view.${view}`).click()
  await pane.shows(`view.${view}`)
}

describe('Every view, in Chinese and English, light, dark and in forced colours, 320 to 480 px wide: axe finds nothing, nothing is cut off', () => {
  journey('登录 sign-in', async ({ open }) => {
    const pane = paneOf(await open(panePath))
    await pane.says('sign-in.says')
    await pane.button(/^XZ-02 /u).waitFor()
    expect(await faultsInEveryLook(pane, 'sign-in')).toEqual([])
  })

  journey('应报 due, 退回 returned, 历次 history', async ({ open }) => {
    const pane = await openPane(open, 'XZ-02')
    await pane.shows('view.due')
    await pane.button('nil.do-of').first().waitFor()
    expect(await faultsInEveryLook(pane, 'due')).toEqual([])
    await pane.button(/^岗位目标自评 2011年$/u).click()
    await pane.shows('view.returned')
    expect(await faultsInEveryLook(pane, 'returned')).toEqual([])
    await pane.page.keyboard.press('Escape')
    await pane.button(/^年度小结 2011年$/u).click()
    await pane.shows('view.history')
    await pane.says('history.version', { version: 1 })
    expect(await faultsInEveryLook(pane, 'history')).toEqual([])
  })

  journey('概况 heat table, its open cell, 催报 list', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await pane.shows('view.heat')
    await pane.within
      .getByRole('gridcell')
      .getByRole('button', { name: /^行政科，8月/u })
      .or(pane.tab('heat.by-sheet'))
      .first()
      .waitFor()
    expect(await faultsInEveryLook(pane, 'heat')).toEqual([])
    await pane.tab('heat.by-sheet').click()
    expect(await faultsInEveryLook(pane, 'heat-by-sheet')).toEqual([])
    await pane.button(/^催报\d+张$/u).click()
    await pane.within.getByRole('dialog', { name: word('heat.chase-title') }).waitFor()
    expect(await faultsInEveryLook(pane, 'chase', chineseLooks)).toEqual([])
  })

  journey('审表 inbox and review with a reason, 汇总 consolidate', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await go(pane, 'review')
    await pane.says('review.count', { count: 10 })
    expect(await faultsInEveryLook(pane, 'inbox')).toEqual([])
    await pane.button(/财务资产科 .*12月$/u).click()
    await pane.within.getByRole('checkbox', { name: word('sheet.row', { row: 1 }) }).check()
    expect(await faultsInEveryLook(pane, 'review')).toEqual([])
    await go(pane, 'consolidate')
    await pane.says('run.number', { run: 1 })
    expect(await faultsInEveryLook(pane, 'consolidate')).toEqual([])
  })

  journey('排名 ranking, 得分单 scorecard, 得分说明 why-card, a department', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await go(pane, 'ranking')
    await pane.button(/^办公室$/u).waitFor()
    expect(await faultsInEveryLook(pane, 'ranking')).toEqual([])
    await pane.button(/^办公室$/u).click()
    await pane.within.getByRole('heading', { level: 2, name: '办公室' }).waitFor()
    expect(await faultsInEveryLook(pane, 'department')).toEqual([])
    await pane.page.keyboard.press('Escape')
    await pane.tab('ranking.posts').click()
    await pane.within.getByRole('listitem').first().getByRole('button').click()
    await pane.shows('view.scorecard')
    await pane.button(/^第15条/u).waitFor()
    expect(await faultsInEveryLook(pane, 'scorecard')).toEqual([])
    await pane.button(/^第15条/u).click()
    await pane.shows('view.card')
    await pane.says('card.arithmetic')
    expect(await faultsInEveryLook(pane, 'card')).toEqual([])
    await pane.within
      .getByRole('button', { name: word('card.to-sheet'), disabled: false })
      .first()
      .click()
    await pane.shows('view.cited')
    await pane.within.locator('dl').waitFor()
    expect(await faultsInEveryLook(pane, 'cited')).toEqual([])
  })

  journey('高对比度 chosen in the pane, where the system has its own colours', async ({ open }) => {
    const pane = await openPane(open, 'XZ-02')
    await pane.button('nil.do-of').first().waitFor()
    await pane.button('pane.person').click()
    await pane.within.getByRole('menuitemradio', { name: word('theme.contrast') }).click()
    await pane.within.getByRole('menu').waitFor({ state: 'detached' })
    expect(await faultsOf(pane.frame())).toEqual([])
    await pane.button(/^岗位目标自评 2011年$/u).click()
    await pane.shows('view.returned')
    expect(await faultsOf(pane.frame())).toEqual([])
  })

  journey('the workbench’s bar, its questions and what it says over the cells', async ({ open }) => {
    const { page, workbook } = await openDesk(open, 'CD-03')
    await workbook.isDrawn()
    expect(await faultsAround(page, 'workbench')).toEqual([])
    await workbook.befall(({ grid, person }) => {
      grid.setLook(
        grid.selection().sheet,
        'validation',
        { row: 0, column: 0, rows: 1, columns: 1 },
        {
          prompt: { showPrompt: true, title: '日期', message: '例：2011-08-03' },
        },
      )
      grid.changeSheet(grid.selection().sheet, { protection: {} })
      person.select('Sheet1', 'A1')
    })
    await page.getByText('例：2011-08-03').waitFor()
    expect(await faultsAround(page, 'workbench-prompt')).toEqual([])
    // A1, under Univer's toolbar, formula bar and headings.
    await page.getByRole('main', { name: word('workbench.sheet') }).click({ position: { x: 82, y: 99 } })
    await page.locator('main [contenteditable]:focus').waitFor({ state: 'attached' })
    await page.keyboard.type('1')
    await page.getByText(word('workbench.locked')).waitFor()
    expect(await faultsAround(page, 'workbench-locked')).toEqual([])
    await workbook.befall(({ grid }) => {
      grid.changeSheet(grid.selection().sheet, { protection: undefined })
      grid.hold(grid.selection().sheet, 4, 4, { value: '没有存' })
    })
    await page.getByRole('button', { name: word('workbench.new') }).click()
    const question = page.getByRole('alertdialog')
    await question.waitFor()
    // What is asked about can be seen behind it.
    expect(await question.evaluate((dialog) => dialog.closest('body > *')!.getBoundingClientRect().height)).toBe(0)
    expect(await faultsAround(page, 'workbench-question')).toEqual([])
  })

  journey('一分钟 a leader’s minute', async ({ open }) => {
    const pane = await openPane(open, 'LD-01')
    await pane.says('leader.losses')
    expect(await faultsInEveryLook(pane, 'leader')).toEqual([])
  })
})
