import { dec, Decimal } from '../../decimal.ts'
import { say } from '../../messages/render.ts'
import type { Check } from '../define.ts'
import { titlesOf } from '../titles.ts'

/** A number column adds up to exactly `total` over the whole sheet; silent while one of its cells cannot be read. */
export const sumsTo = (column: string, total: string): Check => ({
  rule: `sum-${column}`,
  demands: { zh: `{${column}}合计为${total}`, en: `{${column}} adds up to ${total}` },
  find({ sheet, rows, refused }) {
    if (rows.length === 0 || rows.some((_, i) => refused(i, column))) return []
    const sum = Decimal.sum(rows.flatMap((row) => (row[column] === undefined ? [] : [dec(row[column])])))
    if (sum.eq(dec(total))) return []
    return [{ columns: [column], says: say('check.sums-to', { column: titlesOf(sheet, [column]), sum: sum.toString(), total }) }]
  },
})
