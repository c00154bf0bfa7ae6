import { say } from '../../messages/render.ts'
import type { Check, Finding } from '../define.ts'
import { once } from './once.ts'
import { othersAsked, othersOfYear } from './otherSheets.ts'

/**
 * A ledger's 编号 stands once in a sheet. One that the department has already replaces the earlier row, so it is noted where `matter`
 * differs: a reopened row keeps its number, a new matter takes a new one.
 */
export const keepsItsNumber = (number: string, matter: string): readonly Check[] => [
  once(number),
  {
    rule: `number-reused-${number}`,
    severity: 'warn',
    demands: { zh: `{${number}}与以前相同的，{${matter}}也相同`, en: `a {${number}} used before keeps its {${matter}}` },
    asks: (setting, { kind }) => othersAsked(kind, setting, 'earlier', [number, matter]),
    find({ sheet, rows }, context) {
      const earlier = new Map<string, { readonly matter: string | undefined; readonly period: string }>()
      for (const { period, rows: older } of othersOfYear(sheet.kind, context, 'earlier'))
        for (const row of older) if (row[number] !== undefined) earlier.set(row[number], { matter: row[matter], period })
      const findings: Finding[] = []
      rows.forEach((row, i) => {
        const value = String(row[number] ?? '')
        const before = earlier.get(value)
        if (before === undefined || row[matter] === undefined || row[matter] === before.matter) return
        findings.push({ row: i, columns: [number, matter], says: say('check.number-reused', { number: value, period: before.period }) })
      })
      return findings
    },
  },
]
