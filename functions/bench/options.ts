import { figures } from './figures.ts'

/** What `npm run bench --` was asked. */
export interface Options {
  /** figures by name; all where none is named */
  readonly only: readonly string[]
  readonly compare: string | undefined
  readonly out: string
  readonly counted: number
  readonly warmUp: number
}

const usage = `npm run bench -- [--only NAME]… [--compare FILE] [--out FILE] [--rounds N] [--warm-up N]
${figures.map(({ name, says }) => `  ${name.padEnd(14)}${says}`).join('\n')}`

/** @returns the options, or what to tell whoever wrote them otherwise */
export function optionsOf(words: readonly string[]): Options | string {
  const said: Record<string, string[]> = {}
  for (let i = 0; i < words.length; i += 2) {
    const name = /^--(only|compare|out|rounds|warm-up)$/.exec(words[i]!)?.[1]
    const value = words[i + 1]
    if (name === undefined || value === undefined) return usage
    ;(said[name] ??= []).push(value)
  }
  const only = said['only'] ?? []
  const [rounds, warmUp] = [Number(said['rounds']?.at(-1) ?? 7), Number(said['warm-up']?.at(-1) ?? 2)]
  const unknown = only.some((name) => !figures.some((figure) => figure.name === name))
  if (unknown || !(rounds >= 1) || !(warmUp >= 0)) return usage
  return { only, compare: said['compare']?.at(-1), out: said['out']?.at(-1) ?? '.kaoji/bench.json', counted: rounds, warmUp }
}
