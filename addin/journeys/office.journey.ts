import { journey } from './journey.ts'
import { openPane } from './pane.ts'
import { like, word } from './words.ts'

const year = '2011'

describe('The office’s day', () => {
  journey('汇总 waits for the review: it says how many sheets, and leads there', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.consolidate').click()
    await pane.button('run.start').click()
    await pane.says('run.blocked')
    await pane.button('run.to-review').click()
    await pane.shows('view.review')
  })

  journey('退回: one row goes back with its reason, and the department reads it first of all', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.review').click()
    await pane.button(/^学习记录 财务资产科/u).click()
    await pane.within.getByRole('checkbox', { name: word('sheet.row', { row: 2 }) }).check()
    await pane.within.getByRole('combobox', { name: word('review.reason-of', { row: 2 }) }).fill('没有签到表')
    await pane.button('review.return', { count: 1 }).click()
    await pane.says('review.returned')

    const clerk = await openPane(open, 'CW-02')
    const first = clerk.within.getByRole('listitem').first()
    await first.getByText(word('state.returned')).waitFor()
    await first.getByRole('button', { name: /^学习记录/u }).click()
    await clerk.says('sheet.row-reason', { row: 2, reason: '没有签到表' })
  })

  journey('审定: one sheet after reading it, the others ticked and accepted together', async ({ open, bureau }) => {
    const pane = await openPane(open, 'office-2')
    await pane.tab('view.review').click()
    const read = pane.button(/ 办公室 2011年12月$/u)
    await read.click()
    await pane.button('review.accept').click()
    await pane.says('review.accepted')
    await pane.page.keyboard.press('Escape')
    await pane.says('review.count')
    await read.waitFor({ state: 'detached' })
    for (const box of await pane.within.getByRole('checkbox', { name: like('review.choose') }).all()) await box.check()
    await pane.button('review.accept-many').click()
    await pane.within
      .getByRole('alertdialog')
      .getByRole('button', { name: like('review.accept-many') })
      .click()
    await pane.says('review.chase')
    const left = await bureau.ask('office-1', 'GET', `/api/years/${year}/sheets?${new URLSearchParams({ filter: "state eq 'submitted'" })}`)
    expect(await left.json()).toMatchObject({ value: [] })
  })

  journey('汇总 shows its progress; from the ranking by a person’s 得分单 to a 得分说明 and the very sheet', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.consolidate').click()
    await pane.button('run.start').click()
    await pane.within.getByText(word('run.number', { run: 2 })).waitFor()
    await pane.button('run.ranking').click()
    await pane.shows('view.ranking')
    await pane.tab('ranking.posts').click()
    await pane.within.getByRole('listitem').first().getByRole('button').click()
    await pane.shows('view.scorecard')
    await pane.button(/^第15条/u).click()
    await pane.shows('view.card')
    await pane.says('card.arithmetic')
    // A sheet that is missing is cited too, and has nowhere to lead to.
    await pane.within
      .getByRole('button', { name: word('card.to-sheet'), disabled: false })
      .first()
      .click()
    await pane.shows('view.cited')
    for (const view of ['view.card', 'view.scorecard', 'view.ranking'] as const) {
      await pane.page.keyboard.press('Escape')
      await pane.shows(view)
    }
  })
})

describe('A leader’s minute', () => {
  journey('first and last with reasons, the largest losses and gains, a click to the reason', async ({ open }) => {
    const pane = await openPane(open, 'LD-01')
    await pane.shows('view.leader')
    await pane.says('leader.first')
    await pane.says('leader.losses')
    await pane.says('leader.gains')
    await pane
      .button(/第\d+条/u)
      .first()
      .click()
    await pane.shows('view.card')
    await pane.says('card.basis')
  })
})
