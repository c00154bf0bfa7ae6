import { say } from '../../messages/render.ts'
import type { Check, Finding } from '../define.ts'
import { titlesOf } from '../titles.ts'
import { once } from './once.ts'
import { othersAsked, othersOfYear } from './otherSheets.ts'

/** A column's value stands once in the sheet, and in no other period of the year. */
export const onceInYear = (column: string): readonly Check[] => [
  once(column),
  {
    rule: `once-in-year-${column}`,
    demands: { zh: `{${column}}全年不重复`, en: `{${column}} only once in the year` },
    asks: (setting, { kind }) => othersAsked(kind, setting, 'all', [column]),
    find({ sheet, rows }, context) {
      const used = new Map<string, string>()
      for (const other of othersOfYear(sheet.kind, context, 'all'))
        for (const row of other.rows) if (row[column] !== undefined) used.set(row[column], other.period)
      const findings: Finding[] = []
      rows.forEach((row, i) => {
        const value = String(row[column] ?? '')
        const period = used.get(value)
        if (period === undefined) return
        findings.push({ row: i, columns: [column], says: say('check.once-in-year', { columns: titlesOf(sheet, [column]), value, period }) })
      })
      return findings
    },
  },
]
