import type { Measured } from './measured.ts'
import { goalSays, markdown, shown, verdictOf } from './table.ts'

const between = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/

/** @returns a README whose paragraph on what was measured holds the goals and what a bench's result says of them */
export function withMeasured(readme: string, { lines, commit, machine, rounds }: Measured): string {
  if (!between.test(readme)) throw new Error('the README has no place for what was measured')
  const rows = lines.flatMap((line) => {
    const { what, against, unit, spread, goal } = line
    if (goal === undefined) return []
    const size = (value: number) => (unit === 'ratio' ? shown(value) : `${shown(value)} ${unit}`)
    const now = spread === undefined ? `absent: ${line.absent}` : `${size(spread.median)} (${shown(spread.least)}–${shown(spread.most)})`
    return [[against === undefined ? what : `${what}, by ${against}`, goalSays(goal), now, verdictOf(line)]]
  })
  const where = `At commit ${commit.slice(0, 10)}: Node ${machine.node}, ${machine.system}, ${machine.cores} cores, ${machine.gigabytes} GB; medians of up to ${rounds.counted} rounds, least and most in brackets.`
  const table = markdown(['what', 'goal', 'now', 'verdict'], rows)
  return readme.replace(between, (_, open: string, close: string) => `${open}\n${table}\n\n${where}\n\n${close}`)
}
