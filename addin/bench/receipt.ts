import { layOut, openAgain, openDesk, receiptIn, submit } from '../journeys/workbench.ts'
import { cellsOf } from '../journeys/workbook.ts'
import { timed, type Line } from './line.ts'
import type { Stage } from './stage.ts'

const rounds = 9
const study = { date: '2011-08-03', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' }

/** 确认报送 to 回执. */
export async function clickToReceipt({ open }: Stage): Promise<readonly Line[]> {
  const desk = await openDesk(open, 'XZ-02')
  await layOut(desk, '学习记录 2011年8月')
  await desk.workbook.type('学习记录', cellsOf('study-log', [study]))
  await desk.pane.says('fill.checked', { rows: 1 })
  await submit(desk.pane)
  await receiptIn(desk.pane)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await desk.pane.button('submit.back-to-due').click()
    await openAgain(desk, '学习记录 2011年8月')
    await desk.workbook.type('学习记录', { D4: `第${round + 1}讲` })
    await desk.pane.button('submit.do').click()
    const confirm = desk.pane.button('submit.confirm')
    await confirm.waitFor()
    const started = performance.now()
    await confirm.click()
    await receiptIn(desk.pane)
    times.push(performance.now() - started)
  }
  await desk.page.context().close()
  return [timed('from 确认报送 to the receipt', times)]
}
