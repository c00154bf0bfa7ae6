import { failed, ok, type Result } from '@kaoji/shared/result'

/** What `npm run year` was asked for. Paths are as given. */
export interface YearOptions {
  /** A year document, or a folder of filled workbooks; the sample year where undefined. */
  readonly from?: string
  /** Where to leave the year as filled workbooks and year.json. */
  readonly write?: string
  /** Where to leave the results as one JSON document. */
  readonly results?: string
}

const names = ['from', 'write', 'results'] as const

/** How it is called. */
export const usage = `用法 Usage: npm run year -- [--from DIR | --from YEAR.json] [--write DIR] [--results FILE]`

/** The options of a command line, or what is wrong with it. */
export function readOptions(words: readonly string[]): Result<YearOptions, string> {
  const options: Partial<Record<(typeof names)[number], string>> = {}
  for (let i = 0; i < words.length; i += 1) {
    const [, word, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(words[i]!) ?? []
    const name = names.find((each) => each === word)
    if (name === undefined) return failed(`不认得“${words[i]}”。 Unknown: ${words[i]}`)
    if (options[name] !== undefined) return failed(`--${name}给了两次。 --${name} stands twice.`)
    const value = inline ?? words[++i]
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      return failed(`--${name}后面缺路径。 --${name} needs a path.`)
    options[name] = value
  }
  return ok(options)
}
