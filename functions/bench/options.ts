import { figures } from './figures.ts'

/** What `npm run bench --` was asked. */
export interface Options {
  /** figures by name; all where none is named */
  readonly only: readonly string[]
  readonly compare: string | undefined
  /** a result whose table is wanted; nothing is measured */
  readonly table: string | undefined
  /** a result whose goals are written into both READMEs */
  readonly readme: string | undefined
  /** a result on whose figures the simulated province rests; nothing is measured */
  readonly province: string | undefined
  /** only where the time of a county's run goes */
  readonly profile: boolean
  readonly write: string
  readonly counted: number
  readonly warmUp: number
}

const usage = `npm run bench -- [--only NAME]… [--compare FILE] [--write FILE] [--rounds N] [--warm-up N] [--table FILE] [--readme FILE] [--province FILE] [--profile]
${figures.map(({ name, says }) => `  ${name.padEnd(14)}${says}`).join('\n')}`

/** @returns the options, or what to tell whoever wrote them otherwise */
export function optionsOf(all: readonly string[]): Options | string {
  const profile = all.includes('--profile')
  const words = all.filter((word) => word !== '--profile')
  const said: Record<string, string[]> = {}
  for (let i = 0; i < words.length; i += 2) {
    const name = /^--(only|compare|write|rounds|warm-up|table|readme|province)$/.exec(words[i]!)?.[1]
    const value = words[i + 1]
    if (name === undefined || value === undefined) return usage
    ;(said[name] ??= []).push(value)
  }
  const only = said['only'] ?? []
  const [rounds, warmUp] = [Number(said['rounds']?.at(-1) ?? 5), Number(said['warm-up']?.at(-1) ?? 1)]
  const unknown = only.some((name) => !figures.some((figure) => figure.name === name))
  if (unknown || !(rounds >= 1) || !(warmUp >= 0)) return usage
  return {
    only,
    compare: said['compare']?.at(-1),
    table: said['table']?.at(-1),
    readme: said['readme']?.at(-1),
    province: said['province']?.at(-1),
    profile,
    write: said['write']?.at(-1) ?? '.kaoji/bench.json',
    counted: rounds,
    warmUp,
  }
}
