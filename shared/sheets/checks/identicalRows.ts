import { say } from '../../messages/render.ts'
import type { Check } from '../define.ts'

/** No two rows of any sheet are wholly equal: noted, since one may have been pasted twice. */
export const identicalRows = {
  rule: 'identical-rows',
  severity: 'warn',
  demands: { zh: '没有完全相同的两行', en: 'no two rows wholly equal' },
  find({ sheet, texts }) {
    // Rows that still agree, parted column by column: most sheets fall apart at their first, and no row is written out whole.
    let agreeing: number[][] = [texts.flatMap((row, i) => (Object.keys(row).length > 0 ? [i] : []))]
    for (const key of Object.keys(sheet.columns)) {
      agreeing = agreeing.flatMap((rows) => parted(rows, (i) => texts[i]?.[key] ?? ''))
      if (agreeing.length === 0) return []
    }
    return agreeing
      .flatMap(([first = 0, ...others]) =>
        others.map((row) => ({ row, columns: [], says: say('check.identical-rows', { other: first + 1 }) })),
      )
      .sort((a, b) => a.row - b.row)
  },
} satisfies Check

/** @returns those of the rows whose value another one shares, together */
function parted(rows: readonly number[], valueOf: (row: number) => string): number[][] {
  const parts = new Map<string, number[]>()
  for (const row of rows) {
    const value = valueOf(row)
    const part = parts.get(value)
    if (part === undefined) parts.set(value, [row])
    else part.push(row)
  }
  return [...parts.values()].filter((part) => part.length > 1)
}
