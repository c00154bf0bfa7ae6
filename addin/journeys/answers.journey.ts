import type { MessageKey } from '@kaoji/shared/messages/render'
import type { Route } from 'playwright-core'
import { onceFor, submissions, untilLetGo, waits } from './answered.ts'
import { journey } from './journey.ts'
import { decide, kept, versionsOf } from './sheets.ts'
import { word } from './words.ts'
import { openAgain, openDesk, receiptIn, submit, switchPerson, type Desk } from './workbench.ts'

// 接待科’s summary of the year, handed in by now: each journey changes a line of it.
const yearSummary = { department: '接待科', period: '2011', kind: 'year-summary' }

describe('Whatever the service answers, it is said, no cell is lost, and what waits goes out once', () => {
  journey('the token ends in the middle of it: a new one is fetched and the receipt comes', async ({ open }) => {
    const desk = await openDesk(open, 'CD-02')
    await openAgain(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', { C6: '当天登记，月底核对' })
    await onceFor(desk, (route) => route.fulfill({ status: 401 }))
    await submit(desk.pane)
    await receiptIn(desk.pane)
  })

  journey('signed out in the middle of it: it waits, and goes out as soon as the same person signs in', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'CD-02')
    await openAgain(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', { C6: '当天登记，月底核对，季末通报' })
    const before = await versionsOf(bureau, yearSummary)
    await desk.page.route(submissions, (route) => route.fulfill({ status: 401 }))
    await submit(desk.pane)
    await desk.pane.says('submit.signed-out')
    await desk.page.unroute(submissions)
    await switchPerson(desk.pane, 'JD-01')
    await desk.pane.shows('view.due')
    expect(await desk.pane.within.getByText(word('due.to-send', { count: 1 })).count()).toBe(0)
    await switchPerson(desk.pane, 'CD-02')
    await desk.pane.says('submit.late', { rows: 3 })
    expect(await versionsOf(bureau, yearSummary)).toEqual([...before, before.at(-1)! + 1])
  })

  journey('a slow answer: the pane says that it is sending, and the button cannot be pressed again', async ({ open }) => {
    const desk = await openDesk(open, 'CD-02')
    await openAgain(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', { C4: '接待零差错，零投诉' })
    let letGo = () => {}
    const held = new Promise<void>((go) => (letGo = go))
    await onceFor(desk, async (route) => {
      await held
      await route.continue()
    })
    await submit(desk.pane)
    await desk.pane.says('submit.sending')
    expect(await desk.pane.button('submit.confirm').isDisabled()).toBe(true)
    letGo()
    await receiptIn(desk.pane)
  })

  journey.each([
    [429, 'busy: it waits'],
    [500, 'at fault: it waits'],
    [503, 'not up: it waits'],
  ])('the service answers %i, %s; sent again it is in', async (status, { open, bureau }) => {
    const desk = await openDesk(open, 'CD-02')
    await openAgain(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', { C4: `接待零差错，零投诉，${status}次` })
    const letGo = await untilLetGo(desk, (route) => route.fulfill({ status, headers: { 'retry-after': '1' } }))
    await submit(desk.pane)
    await desk.pane.says('submit.kept-otherwise')
    expect([await waits(desk), await desk.workbook.read('年度小结', 'C4')]).toEqual([1, `接待零差错，零投诉，${status}次`])
    await letGo()
    await desk.pane.button('submit.back-to-due').click()
    await desk.pane.says('submit.late', { rows: 3 })
    expect([await waits(desk), (await kept(bureau, yearSummary)).rows[0]]).toMatchObject([0, { text: `接待零差错，零投诉，${status}次` }])
  })

  journey('an answer that comes too late: it waits, though it is in; sent again under its key it is in once', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'CD-02')
    await openAgain(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', { C5: '登记有时隔天，已改' })
    const before = await versionsOf(bureau, yearSummary)
    await desk.pane.button('submit.do').click()
    await desk.pane.button('submit.confirm').waitFor()
    // The pane’s 20 seconds pass in a fifth of one, for the submission alone.
    await desk.pane.frame().evaluate(() => {
      const after = AbortSignal.timeout.bind(AbortSignal)
      AbortSignal.timeout = (milliseconds) => after(milliseconds / 100)
    })
    let answered = () => {}
    const held = new Promise<void>((go) => (answered = go))
    const letGo = await untilLetGo(desk, async (route) => {
      const answer = await route.fetch()
      await held
      await route.fulfill({ response: answer }).catch(() => undefined)
    })
    await desk.pane.button('submit.confirm').click()
    await desk.pane.says('outbox.slow')
    expect(await waits(desk)).toBe(1)
    await desk.pane.frame().evaluate(() => {
      AbortSignal.timeout = () => new AbortController().signal
    })
    await letGo()
    answered()
    await desk.pane.button('submit.back-to-due').click()
    await desk.pane.says('submit.late', { rows: 3 })
    expect([await waits(desk), await versionsOf(bureau, yearSummary)]).toEqual([0, [...before, before.at(-1)! + 1]])
  })

  journey(
    '409, the form has changed: the service’s sentence is shown, nothing waits, the cells stay and go in afterwards',
    async ({ open }) => {
      const desk = await openDesk(open, 'CD-02')
      await openAgain(desk, '年度小结 2011年')
      await desk.workbook.type('年度小结', { C5: '登记有时隔天，已改正' })
      await onceFor(desk, async (route) => {
        await route.continue({ postData: JSON.stringify({ ...(route.request().postDataJSON() as object), definition: '0' }) })
      })
      await submit(desk.pane)
      await desk.pane.within.getByText(/这是按第0版表样填的，现为第1版/u).waitFor()
      expect([await waits(desk), await desk.workbook.read('年度小结', 'C5')]).toEqual([0, '登记有时隔天，已改正'])
      await desk.pane.button('submit.to-sheet').click()
      await submit(desk.pane)
      await receiptIn(desk.pane)
    },
  )

  journey('412, the office returned it meanwhile: it is said, looked at again and handed in', async ({ open, bureau }) => {
    const desk = await openDesk(open, 'CD-02')
    await openAgain(desk, '年度小结 2011年')
    await desk.workbook.type('年度小结', { C6: '当天登记，月底核对，年底通报' })
    await desk.pane.button('submit.do').click()
    await desk.pane.button('submit.confirm').waitFor()
    await decide(bureau, yearSummary, 'return', { reason: '打算写具体些' })
    await desk.pane.button('submit.confirm').click()
    await desk.pane.says('submit.state-changed')
    expect([await waits(desk), await desk.workbook.read('年度小结', 'C6')]).toEqual([0, '当天登记，月底核对，年底通报'])
    await desk.pane.button('submit.confirm').click()
    await receiptIn(desk.pane)
  })

  journey(
    'while a sheet is fetched the service is gone, at fault, too busy: each is said, and the next click fetches it',
    async ({ open }) => {
      const desk = await openDesk(open, 'CD-03')
      const fill = desk.pane.button('due.fill-of', { sheet: '岗位目标自评 2011年' })
      for (const [says, fares] of failures) {
        await desk.page.route(fetching, fares)
        await fill.click()
        await desk.pane.says(says)
        await desk.page.unroute(fetching)
      }
      await fill.click()
      await desk.pane.says('fill.no-rows')
    },
  )

  journey.each([
    [1, 'fast'],
    [-1, 'slow'],
  ])(
    'this PC’s clock is %i day wrong (%s): days left, lateness and the receipt’s time are the service’s',
    async (days, { open, bureau }) => {
      const desk = await openDesk(open, 'CD-02')
      const before = await kept(bureau, yearSummary)
      await setClock(desk, Date.parse(before.at) + days * 86_400_000)
      await openAgain(desk, '年度小结 2011年')
      await desk.workbook.type('年度小结', { C6: `当天登记，${days > 0 ? '月底' : '年底'}核对` })
      await submit(desk.pane)
      await receiptIn(desk.pane)
      const { at, version } = await kept(bureau, yearSummary)
      expect([at.slice(0, 10), version]).toEqual([before.at.slice(0, 10), before.version + 1])
      await desk.pane.says('submit.receipt-line', { time: `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日${at.slice(11, 16)}` })
    },
  )
})

/** Lets this PC’s clock, as the pane reads it, stand at a moment and go on from there. */
const setClock = ({ pane }: Desk, moment: number): Promise<void> =>
  pane.frame().evaluate((moment) => {
    const Right = Date
    const ahead = moment - Right.now()
    window.Date = new Proxy(Right, {
      construct: (_, given: []) => (given.length === 0 ? new Right(Right.now() + ahead) : new Right(...given)),
      get: (_, name) => (name === 'now' ? () => Right.now() + ahead : Reflect.get(Right, name)),
    })
  }, moment)

const fetching = '**/filling'

const failures: readonly (readonly [says: MessageKey, fares: (route: Route) => Promise<void>])[] = [
  ['pane.offline', (route) => route.abort()],
  ['outbox.busy', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '1' } })],
  ['outbox.busy', (route) => route.fulfill({ status: 503 })],
  ['outbox.failed', (route) => route.fulfill({ status: 500 })],
  ['pane.signed-out', (route) => route.fulfill({ status: 401 })],
]
