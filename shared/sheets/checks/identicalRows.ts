import { say } from '../../messages/render.ts'
import type { Check, Finding } from '../define.ts'

/** No two rows of any sheet are wholly equal: noted, since one may have been pasted twice. */
export const identicalRows = {
  rule: 'identical-rows',
  severity: 'warn',
  demands: { zh: '没有完全相同的两行', en: 'no two rows wholly equal' },
  find({ sheet, rows }) {
    const keys = Object.keys(sheet.columns)
    const first = new Map<string, number>()
    const findings: Finding[] = []
    rows.forEach((row, i) => {
      const all = keys.map((key) => String(row[key] ?? '')).join('\u0000')
      if (all.length === keys.length - 1) return
      const other = first.get(all)
      if (other === undefined) first.set(all, i)
      else findings.push({ row: i, columns: [], says: say('check.identical-rows', { other: other + 1 }) })
    })
    return findings
  },
} satisfies Check
