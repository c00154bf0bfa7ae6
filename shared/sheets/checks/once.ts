import { say } from '../../messages/render.ts'
import type { Check, Finding } from '../define.ts'
import { titlesOf } from '../titles.ts'

/**
 * These columns together are filled alike in one row only; every later row names the first. A row where all of them are empty, or one
 * could not be read, says nothing.
 */
export const once = (...keys: readonly [string, ...string[]]): Check => ({
  rule: `once-${keys.join('-')}`,
  once: keys,
  demands: { zh: `${keys.map((key) => `{${key}}`).join('＋')}不重复`, en: `${keys.map((key) => `{${key}}`).join(' + ')} only once` },
  find({ sheet, texts, refused }) {
    const first = new Map<string, number>()
    const findings: Finding[] = []
    texts.forEach((row, i) => {
      const values = keys.map((key) => row[key] ?? '')
      if (values.every((value) => value === '') || keys.some((key) => refused(i, key))) return
      const together = values.join('\u0000')
      const other = first.get(together)
      if (other === undefined) {
        first.set(together, i)
        return
      }
      const value = values.filter((text) => text !== '').join(' ')
      findings.push({ row: i, columns: keys, says: say('check.once', { columns: titlesOf(sheet, keys), value, other: other + 1 }) })
    })
    return findings
  },
})
