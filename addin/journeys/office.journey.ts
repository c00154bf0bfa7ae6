import { journey } from './journey.ts'
import { openPane, type Pane } from './pane.ts'
import { handInAgain, kept } from './sheets.ts'
import { openDesk } from './workbench.ts'
import { like, word } from './words.ts'

const year = '2011'
const rectification = { department: '物业管理科', period: '2011-Q4', kind: 'rectification' }

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

  journey('many rows at once: each goes back with its own reason, and comes back mended', async ({ open, bureau }) => {
    await handInAgain(bureau, 'WY-01', rectification)
    const { rows } = await kept(bureau, rectification)
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.review').click()
    await pane.button(/^查摆整改台账 物业管理科/u).click()
    for (const row of rows.keys()) {
      await pane.within.getByRole('checkbox', { name: word('sheet.row', { row: row + 1 }) }).check()
      await pane.within.getByRole('combobox', { name: word('review.reason-of', { row: row + 1 }) }).fill(`第${row + 1}行缺佐证`)
    }
    await pane.button('review.return', { count: rows.length }).click()
    await pane.says('review.returned')
    const clerk = await openPane(open, 'WY-02')
    await clerk.says('due.reasons', { count: rows.length })
    await clerk
      .button(/^查摆整改台账/u)
      .first()
      .click()
    for (const row of rows.keys()) await clerk.says('sheet.row-reason', { row: row + 1, reason: `第${row + 1}行缺佐证` })
    await handInAgain(bureau, 'WY-01', rectification)
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

  journey('汇总 cancelled half way keeps what was scored, and goes on from there', async ({ open, bureau }) => {
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.consolidate').click()
    await pane.button('run.start').waitFor()
    await pressOnceShown(pane, word('run.cancel'))
    await pane.button('run.start').click()
    await pane.says('run.kept')
    await pane.button('run.resume').click()
    await pane.says('run.ended')
    const { value } = (await (await bureau.ask('office-1', 'GET', `/api/years/${year}/runs`)).json()) as { value: readonly object[] }
    expect(value.at(-1)).toMatchObject({ run: 2, state: 'done' })
  })

  journey('汇总 shows its progress; from the ranking by a person’s 得分单 to a 得分说明 and the very sheet', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.consolidate').click()
    await pane.button('run.start').click()
    await pane.within.getByText(word('run.number', { run: 3 })).waitFor()
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

describe('The office beside a workbook', () => {
  journey('放进工作簿: the ranking stands there as sheets, and once more in the same ones', async ({ open }) => {
    const { pane, workbook } = await openDesk(open, 'office-1')
    await pane.tab('view.ranking').click()
    const first = (await pane.within.getByRole('listitem').first().getByRole('button').innerText()).trim()
    await pane.button('ranking.open').click()
    await pane.says('ranking.opened')
    const sheets = await workbook.sheets()
    expect(sheets).toContain('科室排名')
    expect([await workbook.read('科室排名', 'A4'), await workbook.read('科室排名', 'C4')]).toEqual([1, first])
    await workbook.mangle((grid, id) => grid.hold(id, 3, 0, { value: '乱' }), '科室排名')
    await pane.button('ranking.open').click()
    await workbook.holds('科室排名', 'A4', 1)
    expect(await workbook.sheets()).toEqual(sheets)
  })

  journey('从得分说明到原表: the very cell is gone to, in a copy that nobody fills', async ({ open }) => {
    const { pane, workbook } = await openDesk(open, 'office-1')
    await pane.tab('view.ranking').click()
    await pane.tab('ranking.posts').click()
    await pane.within.getByRole('listitem').first().getByRole('button').click()
    await pane.button(/^第15条/u).click()
    await pane.within
      .getByRole('button', { name: word('card.to-sheet'), disabled: false })
      .first()
      .click()
    await pane.says('cited.opened')
    const { sheet, address } = await workbook.stands()
    await pane.says('cited.opened', { name: sheet, cell: address })
    expect(sheet).toMatch(/^原表 /u)
    const shown = pane.within.locator('dt', { hasText: new RegExp(`^${address} `, 'u') }).locator('xpath=following-sibling::dd')
    expect(String(await workbook.read(sheet, address))).toBe((await shown.innerText()).trim())
    await expect(workbook.type(sheet, { [address]: '改' })).rejects.toThrow(/AccessDenied|protected/u)
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

/** Presses a button the moment it is there: a run of seven departments is over in less time than somebody needs. */
const pressOnceShown = (pane: Pane, words: string): Promise<void> =>
  pane.frame().evaluate((words) => {
    const watching = new MutationObserver(() => {
      const shown = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
      if (shown === undefined) return
      watching.disconnect()
      shown.click()
    })
    watching.observe(document.body, { childList: true, subtree: true })
  }, words)
