import { chineseLooks, faultsInEveryLook } from './looks.ts'
import { journey } from './journey.ts'
import { openPane, paneOf, panePath, type Pane } from './pane.ts'
import { word } from './words.ts'

const go = async (pane: Pane, view: 'heat' | 'review' | 'consolidate' | 'ranking') => {
  await pane.tab(`view.${view}`).click()
  await pane.shows(`view.${view}`)
}

describe('Every view, in Chinese and English, light and dark, 320 to 480 px wide: axe finds nothing, nothing is cut off', () => {
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
  })

  journey('一分钟 a leader’s minute', async ({ open }) => {
    const pane = await openPane(open, 'LD-01')
    await pane.says('leader.losses')
    expect(await faultsInEveryLook(pane, 'leader')).toEqual([])
  })
})
