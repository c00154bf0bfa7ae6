import { onceFor, untilLetGo } from './answered.ts'
import { faultsInEveryLook } from './looks.ts'
import { journey } from './journey.ts'
import { panePath, paneOf, signIn } from './pane.ts'
import { kept, versionsOf } from './sheets.ts'
import { like, word } from './words.ts'
import { layOut, openAgain, openDesk, receiptIn, submit, type Desk } from './workbench.ts'
import { cellsOf } from './workbook.ts'

const monthlyWork = { department: '物业管理科', period: '2011-09', kind: 'monthly-work' }
const yearSummary = { department: '接待科', period: '2011', kind: 'year-summary' }
const summary = [
  { kind: '亮点', text: '接待零差错' },
  { kind: '差距', text: '登记不够及时' },
  { kind: '打算', text: '当天登记' },
]
const work = [
  { no: '1', task: '检修电梯', result: '排除隐患', owner: 'WY-01', due: '2011-09-25', completion: '100', finished: '2011-09-20' },
]

describe('Interrupted, nothing typed is lost and nothing is handed in twice', () => {
  journey('offline: it waits in 待发, goes out by itself once the connection is back, once', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'WY-02')
    await openAgain(desk, '月度重点工作 2011年9月')
    await desk.workbook.type('月度重点工作', cellsOf('monthly-work', work))
    await desk.pane.says('fill.checked', { rows: 1 })
    await desk.page.context().setOffline(true)
    await submit(desk.pane)
    await desk.pane.says('submit.kept')
    expect(await faultsInEveryLook(desk.pane, 'kept')).toEqual([])
    await desk.pane.button('submit.back-to-due').click()
    await desk.pane.says('due.to-send', { count: 1 })
    expect(await faultsInEveryLook(desk.pane, 'outbox')).toEqual([])
    await desk.page.context().setOffline(false)
    await desk.pane.says('submit.late', { rows: 1 })
    expect(await versionsOf(bureau, monthlyWork)).toEqual([1, 2])
  })

  journey('the answer is lost on its way back: sent again under the same key, the service keeps one version', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'CD-02')
    await layOut(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', cellsOf('year-summary', summary))
    await onceFor(desk, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await submit(desk.pane)
    await desk.pane.says('submit.kept')
    await desk.pane.button('submit.back-to-due').click()
    await desk.pane.says('submit.late', { rows: 3 })
    expect(await versionsOf(bureau, yearSummary)).toEqual([1])
  })

  journey('two panes open: what waits is sent by one of them, once, and is gone from both', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'WY-02')
    await openAgain(desk, '月度重点工作 2011年9月')
    await desk.workbook.type('月度重点工作', { C4: '检修两部电梯' })
    await desk.pane.says('fill.checked', { rows: 1 })
    const letGo = await untilLetGo(desk, (route) => route.abort())
    await submit(desk.pane)
    await desk.pane.says('submit.kept')
    const page = await desk.page.context().newPage()
    await page.goto(new URL(panePath, desk.page.url()).href)
    const other = await signIn(paneOf(page), 'WY-02')
    await letGo()
    await desk.pane.button('submit.back-to-due').click()
    await Promise.race([desk.pane, other].map((pane) => pane.says('submit.late', { rows: 1 })))
    for (const pane of [desk.pane, other]) {
      await pane.tab('due.whole-year').waitFor()
      await pane.within.getByText(like('due.to-send')).waitFor({ state: 'detached' })
    }
    expect(await versionsOf(bureau, monthlyWork)).toEqual([1, 2, 3])
  })

  journey(
    'two panes on one workbook: both say what was typed, and both hand in; each version follows the one before',
    async ({ open, bureau }) => {
      const desk = await openDesk(open, 'CD-02')
      await openAgain(desk, '年度小结 2011年')
      const before = await versionsOf(bureau, yearSummary)
      await desk.page.evaluate(() => {
        const frame = document.createElement('iframe')
        Object.assign(frame, { src: '/pane.html?workbench', name: 'second', width: '360', height: '600' })
        document.body.append(frame)
      })
      const second: Desk = { ...desk, pane: paneOf(desk.page, desk.page.frameLocator('iframe[name="second"]')) }
      await signIn(second.pane, 'CD-02')
      await openAgain(second, '年度小结 2011年')
      await desk.workbook.type('年度小结', { B4: '亮眼' })
      for (const { pane } of [desk, second]) await pane.button(/必改 .*（B4）/u).waitFor()
      await desk.workbook.type('年度小结', { B4: '亮点', C4: '接待零差错，零投诉，全年' })
      for (const { pane } of [desk, second]) await pane.says('fill.checked', { rows: 3 })
      for (const { pane } of [desk, second]) {
        await submit(pane)
        await receiptIn(pane)
      }
      const last = before.at(-1)!
      expect(await versionsOf(bureau, yearSummary)).toEqual([...before, last + 1, last + 2])
      expect((await kept(bureau, yearSummary)).rows[0]).toMatchObject({ text: '接待零差错，零投诉，全年' })
    },
  )

  journey(
    'offline and this PC keeps nothing more: the pane says that it is neither in nor kept; the cells stay, and it goes later',
    async ({ open }) => {
      const desk = await openDesk(open, 'CD-02')
      await openAgain(desk, '年度小结 2011年')
      await desk.workbook.type('年度小结', { C5: '登记有时隔天' })
      await desk.pane.frame().evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await desk.page.context().setOffline(true)
      await submit(desk.pane)
      await desk.pane.says('submit.not-kept')
      expect(await desk.workbook.read('年度小结', 'C5')).toBe('登记有时隔天')
      await desk.page.context().setOffline(false)
      await desk.pane.button('pane.again').click()
      await desk.pane.button('submit.confirm').click()
      await receiptIn(desk.pane)
    },
  )

  journey('the pane is closed and opened again: what was typed is there as a draft, and one goes on', async ({ open }) => {
    const desk = await openDesk(open, 'CD-03')
    await layOut(desk, '岗位目标自评 2011年')
    await desk.workbook.type('岗位目标自评', { B4: 'CD-04', C4: '6' })
    await desk.page.getByRole('button', { name: word('workbench.hide-pane') }).click()
    await desk.page.getByRole('button', { name: word('workbench.show-pane') }).click()
    await signIn(desk.pane, 'CD-03')
    await desk.pane.button('due.go-on-of', { sheet: '岗位目标自评 2011年' }).click()
    await desk.pane.shows('view.fill')
    await desk.pane.button(/必改 .*自评.*（D4）/u).waitFor()
    expect(await desk.workbook.read('岗位目标自评', 'B4')).toBe('CD-04')
  })
})
