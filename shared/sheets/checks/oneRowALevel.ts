import { say } from '../../messages/render.ts'
import type { Check, Finding } from '../define.ts'
import { titlesOf } from '../titles.ts'

/** A briefing that several levels adopted has one row for each: the same title and level never twice. */
export const oneRowALevel: Check = {
  rule: 'once-title-level',
  demands: { zh: '同一{title}每级{level}只一行', en: 'one row a {level} of the same {title}' },
  find({ sheet, rows }) {
    const first = new Map<string, number>()
    const findings: Finding[] = []
    rows.forEach(({ title, level }, i) => {
      if (title === undefined || level === undefined) return
      const value = `${String(title)} ${String(level)}`
      const other = first.get(value)
      if (other === undefined) {
        first.set(value, i)
        return
      }
      const columns = titlesOf(sheet, ['title', 'level'])
      findings.push({ row: i, columns: ['level', 'title'], says: say('check.once', { columns, value, other: other + 1 }) })
    })
    return findings
  },
}
