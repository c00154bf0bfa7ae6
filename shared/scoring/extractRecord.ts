import type { FactSpec } from '../methods/define.ts'
import type { FactShapes } from '../rules/facts.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Text } from '../text.ts'
import type { CitedRow } from './card.ts'
import { periodSays } from './cite.ts'
import { remembered } from './compiled.ts'
import type { SheetRecord } from './facts.ts'
import type { Reading } from './reading.ts'

/** What was owed and how it came in 报送记录; only what cost points is cited. */
export function extractingRecord({ section }: Extract<FactSpec, { shape: 'record' }>) {
  return ({ facts }: Reading): { facts: FactShapes['record']; cited: readonly CitedRow[] } => {
    const records = facts.records[section === undefined || facts.sections.includes(section) ? '' : section] ?? []
    const cited: CitedRow[] = []
    const sheets = records.map((record) => {
      const { number } = sheetOf(record.kind)!
      const accepted = record.version > 0
      if (!accepted || record.daysLate > 0 || record.timesReturned > 1) cited.push(citeRecord(record, number, accepted))
      return { says: saysOf(record.kind, record.period), accepted, daysLate: record.daysLate, timesReturned: record.timesReturned }
    })
    return { facts: { sheets }, cited }
  }
}

// Every department owes sheets of the same kinds and periods.
const said = new Map<string, Map<string, Text>>()

const saysOf = (kind: string, period: string): Text =>
  remembered(
    remembered(said, kind, () => new Map<string, Text>()),
    period,
    () => {
      const { zh, en } = periodSays(period)
      const code = String(sheetOf(kind)!.number).padStart(2, '0')
      return { zh: `局考${code}表${zh}`, en: `sheet ${code} of ${en}` }
    },
  )

function citeRecord(
  { kind, department, period, version, daysLate, timesReturned }: SheetRecord,
  sheet: number,
  accepted: boolean,
): CitedRow {
  const lateZh = daysLate > 0 ? `迟报${daysLate}天` : ''
  const lateEn = daysLate > 0 ? `${daysLate} days late` : ''
  const says = accepted
    ? {
        zh: `${lateZh}${timesReturned > 1 ? `退回${timesReturned}次` : ''}`,
        en: `${lateEn}${timesReturned > 1 ? ` returned ${timesReturned} times` : ''}`.trim(),
      }
    : { zh: '缺报', en: 'missing' }
  return { kind, sheet, department, period, version, row: 0, cells: [], says }
}
