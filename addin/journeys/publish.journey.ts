import { journey } from './journey.ts'
import { openPane } from './pane.ts'
import { word } from './words.ts'

describe('公布', () => {
  journey('waits for the freeze: why not yet is said beside the button', async ({ open }) => {
    const pane = await openPane(open, 'office-1')
    await pane.tab('view.ranking').click()
    await pane.says('publish.frozen')
    expect(await pane.button('run.publish').isDisabled()).toBe(true)
  })

  journey('once it is past it is asked about, done, and everybody sees the results', async ({ open, anotherDay }) => {
    await anotherDay('2012-01-16T08:30:00+08:00')
    const before = await openPane(open, 'CW-02')
    await before.tab('view.ranking').click()
    await before.says('ranking.not-published')

    const pane = await openPane(open, 'office-1')
    await pane.tab('view.ranking').click()
    await pane.button('run.publish').click()
    const asked = pane.within.getByRole('alertdialog')
    await asked.getByText(word('run.publish-ask', { run: 3 })).waitFor()
    await asked.getByRole('button', { name: word('publish.do'), exact: true }).click()
    await pane.says('publish.done', { run: 3 })
    await pane.button('run.publish').waitFor({ state: 'detached' })

    const clerk = await openPane(open, 'CW-02')
    await clerk.tab('view.ranking').click()
    await clerk.button(/^财务资产科$/u).waitFor()
  })
})
