import { inChinese } from './chineseLine.ts'
import type { Measured } from './measured.ts'
import { goalSays, markdown, missedBy, shown } from './table.ts'

const between = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/

interface Words {
  readonly head: readonly string[]
  readonly by: (what: string, against: string) => string
  readonly within: (least: string, most: string) => string
  readonly absent: (why: string) => string
  readonly met: string
  readonly missed: (by: string) => string
  readonly where: (measured: Measured) => string
}

const words: Readonly<Record<'en' | 'zh', Words>> = {
  en: {
    head: ['what', 'goal', 'now', 'verdict'],
    by: (what, against) => `${what}, by ${against}`,
    within: (least, most) => ` (${least}–${most})`,
    absent: (why) => `absent: ${why}`,
    met: 'met',
    missed: (by) => `missed × ${by}`,
    where: ({ commit, machine, rounds }) =>
      `At commit ${commit.slice(0, 10)}: Node ${machine.node}, ${machine.system}, ${machine.cores} cores, ${machine.gigabytes} GB; medians of up to ${rounds.counted} rounds, least and most in brackets.`,
  },
  zh: {
    head: ['测什么', '目标', '现在', '结果'],
    by: (what, against) => `${inChinese(what)}，比${inChinese(against)}`,
    within: (least, most) => `（${least}–${most}）`,
    absent: () => '没有测',
    met: '达到',
    missed: (by) => `没达到，× ${by}`,
    where: ({ commit, machine, rounds }) =>
      `提交${commit.slice(0, 10)}：Node ${machine.node}，${machine.system}，${machine.cores}核，${machine.gigabytes} GB；至多${rounds.counted}轮的中位数，括号内为最小和最大。`,
  },
}

/** @returns a README whose paragraph on what was measured holds the goals and what a bench's result says of them, in its language */
export function withMeasured(readme: string, measured: Measured, language: 'en' | 'zh'): string {
  if (!between.test(readme)) throw new Error('the README has no place for what was measured')
  const say = words[language]
  const rows = measured.lines.flatMap((line) => {
    const { what, against, unit, spread, goal } = line
    if (goal === undefined) return []
    const size = (value: number) => (unit === 'ratio' ? shown(value) : `${shown(value)} ${unit}`)
    const name = against !== undefined ? say.by(what, against) : language === 'zh' ? inChinese(what) : what
    if (spread === undefined) return [[name, goalSays(goal), say.absent(line.absent ?? ''), '']]
    const missed = missedBy(goal, spread)
    const now = `${size(spread.median)}${say.within(shown(spread.least), shown(spread.most))}`
    return [[name, goalSays(goal), now, missed === undefined ? say.met : say.missed(missed.toFixed(2))]]
  })
  return readme.replace(
    between,
    (_, open: string, close: string) => `${open}\n${markdown(say.head, rows)}\n\n${say.where(measured)}\n\n${close}`,
  )
}
