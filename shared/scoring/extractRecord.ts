import type { FactSpec } from '../methods/define.ts'
import type { FactShapes } from '../rules/facts.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { CitedRow } from './card.ts'
import { periodSays } from './cite.ts'
import type { Reading } from './reading.ts'

/** What was owed and how it came in 报送记录; only what cost points is cited. */
export function extractRecord(
  spec: Extract<FactSpec, { shape: 'record' }>,
  { facts }: Reading,
): { facts: FactShapes['record']; cited: readonly CitedRow[] } {
  const records = facts.records[spec.section === undefined || facts.sections.includes(spec.section) ? '' : spec.section] ?? []
  const sheets = records.map((record) => {
    const number = sheetOf(record.kind)!.number
    const period = periodSays(record.period)
    const code = String(number).padStart(2, '0')
    return { record, number, accepted: record.version > 0, says: { zh: `局考${code}表${period.zh}`, en: `sheet ${code} of ${period.en}` } }
  })
  return {
    facts: {
      sheets: sheets.map(({ record, accepted, says }) => ({
        says,
        accepted,
        daysLate: record.daysLate,
        timesReturned: record.timesReturned,
      })),
    },
    cited: sheets
      .filter(({ record, accepted }) => !accepted || record.daysLate > 0 || record.timesReturned > 1)
      .map(({ record, number, accepted }) => ({
        kind: record.kind,
        sheet: number,
        department: record.department,
        period: record.period,
        version: record.version,
        row: 0,
        cells: [],
        says: {
          zh: accepted
            ? `${record.daysLate > 0 ? `迟报${record.daysLate}天` : ''}${record.timesReturned > 1 ? `退回${record.timesReturned}次` : ''}`
            : '缺报',
          en: accepted
            ? `${record.daysLate > 0 ? `${record.daysLate} days late` : ''}${record.timesReturned > 1 ? ` returned ${record.timesReturned} times` : ''}`.trim()
            : 'missing',
        },
      })),
  }
}
