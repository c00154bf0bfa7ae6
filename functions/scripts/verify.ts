import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fill } from '@kaoji/shared/messages/render'
import { verifyRun } from '../operations/verifyRun.ts'
import { openStore } from '../storage/open.ts'
import { listYears } from '../storage/years.ts'

// `npm run verify -- RUN [--data DIR]`: replays a run from its frozen inputs and method. Exit 0 equal, 1 different or no such run, 2 wrong arguments.

const usage = '用法 Usage: npm run verify -- RUN [--year YEAR] [--data DIR]'

async function main(words: readonly string[]): Promise<number> {
  const options: Record<string, string> = {}
  const rest: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    const name = /^--(year|data)$/.exec(words[i]!)?.[1]
    if (name === undefined) rest.push(words[i]!)
    else options[name] = words[++i] ?? ''
  }
  const [run] = rest
  if (rest.length !== 1 || !/^\d{1,8}$/.test(run!) || Object.values(options).includes('')) return said(2, usage)
  const folder = resolve(options['data'] ?? join(process.env['KAOJI_DATA'] || '.kaoji', 'year'))
  const file = join(folder, 'kaoji.sqlite')
  if (!existsSync(file)) return said(2, `${folder}里没有数据库。 There is no database in ${folder}.`)
  const store = openStore({ kind: 'sqlite', file })
  try {
    const year = options['year'] ?? (await listYears(store)).at(-1)
    if (year === undefined) return said(1, '库中没有年度。 The database has no year.')
    const verified = await verifyRun(store, year, Number(run))
    if (!verified.ok) {
      const { zh, en } = fill(verified.error.says, verified.error.values)
      return said(1, `${zh} ${en}`)
    }
    const { value } = verified
    if (value.equal) return said(0, `${year}年第${run}次汇总复算一致 Replayed, equal: ${value.hash}`)
    return said(
      1,
      `${year}年第${run}次汇总复算不一致 Replayed, different at ${value.where}\n  原 kept      ${short(value.kept)}\n  今 replayed  ${short(value.replayed)}`,
    )
  } finally {
    await store.close()
  }
}

const short = (text: string) => (text.length > 400 ? `${text.slice(0, 400)}…` : text)
function said(code: number, words: string): number {
  ;(code === 0 ? process.stdout : process.stderr).write(`${words}\n`)
  return code
}

process.exitCode = await main(process.argv.slice(2))
