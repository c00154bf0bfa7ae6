import type { CheckingTimes } from './page/checking.ts'
import { panePath } from '../journeys/pane.ts'
import { ratio, rounded, timed, type Line } from './line.ts'
import { bringInto, fillingOf, installedPeers, type Stage } from './stage.ts'

const rounds = 15
const study = { date: '2011-08-03', form: '集中学习', topic: '机关内部管理规定', attended: '5', hours: '2' }

/** The check after an edit in 500 rows, in the page and with the bundler's own output; beside it what somebody would take instead. */
export async function checking(stage: Stage): Promise<readonly Line[]> {
  const filling = await fillingOf(stage, 'XZ-02', '行政科', '2011-08', 'study-log')
  const rows = Array.from({ length: 500 }, (_, index) => ({ ...study, topic: `第${index + 1}讲` }))
  const page = await stage.open(panePath)
  await bringInto(page, 'kaojiBench', 'page/inPage.ts')
  const { ajv } = installedPeers()
  if (ajv !== undefined) await bringInto(page, 'kaojiAjv', 'peers/ajv.mjs')
  const options = { column: 'topic', spoilt: { ...rows[0], hours: 'zwei' }, rounds }
  const { first, after } = await page.evaluate<CheckingTimes>(
    `kaojiBench.checkingTimes(${JSON.stringify(filling)}, ${JSON.stringify(rows)}, { ${ajv === undefined ? '' : 'ajv: kaojiAjv.ajvOf'} }, ${JSON.stringify(options)})`,
  )
  await page.context().close()
  const what = '500 rows checked after an edit'
  const against = 'ajv, the form of each cell alone'
  return [
    { what: '500 rows checked for the first time', unit: 'ms', value: rounded(first) },
    timed(what, after['ours']!, 16),
    timed(`${what}: made anew`, after['made anew']!),
    ratio(what, 'the same check made anew', after['ours']!, after['made anew']!),
    ...(ajv === undefined
      ? [{ what, against, unit: 'ratio', absent: 'npm install --prefix addin/bench/peers' } as const]
      : [timed(`${what}: ajv`, after['ajv']!), ratio(what, against, after['ours']!, after['ajv']!)]),
  ]
}
