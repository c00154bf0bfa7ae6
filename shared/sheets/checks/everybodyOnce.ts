import { say } from '../../messages/render.ts'
import type { Text } from '../../text.ts'
import type { Check, Finding, Severity, SheetContext } from '../define.ts'
import { staffingOf, type StaffingIndex } from '../staffingIndex.ts'
import { namesOf } from '../titles.ts'
import { once } from './once.ts'

/** Who must stand in a sheet, and who may. */
export interface Everybody {
  /** how they are called: 本月在岗人员 */
  readonly who: Text
  /** codes of those without whom the sheet is wrong */
  readonly required: (staffing: StaffingIndex, context: SheetContext) => readonly string[]
  /** codes of those without whom it wants an explanation: by the letter they belong there too, but offices differ in listing them here */
  readonly expected?: (staffing: StaffingIndex, context: SheetContext) => readonly string[]
  /** whether a row of somebody else is in place; the others' want an explanation */
  readonly mayStand: (staffing: StaffingIndex, context: SheetContext) => (person: string) => boolean
}

/** Everybody exactly once: three checks, of those who stand twice, who lack, who do not belong. Silent until the department's staffing is in. */
export function everybodyOnce(column: string, { who, required, expected, mayStand }: Everybody): readonly Check[] {
  const missing =
    (severity: Severity, of: NonNullable<Everybody['expected']>): Extract<Check, { find: unknown }>['find'] =>
    ({ rows }, context) => {
      const staffing = staffingOf(context)
      if (!staffing.knows(context.department)) return []
      const there = new Set(rows.map((row) => row[column]))
      const lacking = of(staffing, context).filter((person) => !there.has(person))
      if (lacking.length === 0) return []
      const names = lacking.map((person) => `${person}${staffing.nameOf(person) ?? ''}`)
      const people = namesOf(names, (shown, count) => say('check.and-others', { names: shown, count }))
      const key = severity === 'error' ? 'check.everybody-missing' : 'check.everybody-missing-note'
      return [{ columns: [column], says: say(key, { who, people }) }]
    }
  const demands = { zh: `${who.zh}每人一行`, en: `${who.en}: one row each` }
  return [
    once(column),
    { rule: `everybody-${column}`, demands, find: missing('error', required) },
    ...(expected === undefined
      ? []
      : [{ rule: `everybody-else-${column}`, severity: 'explain' as const, demands, find: missing('explain', expected) }]),
    {
      rule: `outsider-${column}`,
      severity: 'explain',
      demands: { zh: `{${column}}为${who.zh}`, en: `{${column}} is one of ${who.en}` },
      find({ rows }, context) {
        const staffing = staffingOf(context)
        if (!staffing.knows(context.department)) return []
        const isInPlace = mayStand(staffing, context)
        const findings: Finding[] = []
        rows.forEach((row, i) => {
          const person = row[column]
          if (typeof person !== 'string' || staffing.postsOf(person).length === 0 || isInPlace(person)) return
          findings.push({ row: i, columns: [column], says: say('check.everybody-outsider', { person, who }) })
        })
        return findings
      },
    },
  ]
}
