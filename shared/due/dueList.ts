import { nextWorkday } from '../calendar.ts'
import type { CivilDate } from '../civilDate.ts'
import { addDays, beijingDay } from '../civilDate.ts'
import type { Period } from '../period.ts'
import { lastDay, monthsOf, periodsOf } from '../period.ts'
import type { SheetDefinition } from '../sheets/define.ts'
import { fillersOf } from '../sheets/fillers.ts'
import { sheets } from '../sheets/registry.ts'
import type { StaffingIndex } from '../sheets/staffingIndex.ts'
import type { Bureau, Row } from '../year.ts'

/** One line of the due list 应报清单: a sheet that a department owes. */
export interface DueSheet {
  readonly kind: string
  /** who owes it; 督查组 for the inspection group's, which are chased but charged to nobody */
  readonly department: string
  readonly period: Period
  /** the last day on which it is in time */
  readonly dueOn: CivilDate
}

/** Days after the end of a period by which its sheet is due: the 5th after a month, the 10th after a quarter. */
const daysAfter = { month: 5, quarter: 10, year: 10 }

/** @returns the day by which a sheet is due: as stated, or the next working day */
export function dueOn({ due, cycle }: Pick<SheetDefinition, 'due' | 'cycle'>, period: Period): CivilDate {
  const known = dueDays.get(due) ?? new Map<string, CivilDate>()
  dueDays.set(due, known)
  const name = `${cycle} ${period}`
  const day = known.get(name) ?? newDueOn(due, cycle, period)
  known.set(name, day)
  return day
}

// Asked of every sheet again and again, while the calendar stands.
const dueDays = new WeakMap<SheetDefinition['due'], Map<string, CivilDate>>()

function newDueOn(due: SheetDefinition['due'], cycle: SheetDefinition['cycle'], period: Period): CivilDate {
  if ('after' in due) return nextWorkday(addDays(lastDay(period), daysAfter[cycle]))
  const year = Number(period.slice(0, 4)) + (due.year === 'next' ? 1 : 0)
  return nextWorkday(`${year}-${due.on}`)
}

/**
 * Everything that a bureau owes for its year, by 表号, period, department. Left out are the sheets of a section it lacks, those for which nothing
 * can exist (no assignment, no Party member), and what is due after the freeze.
 * @param freeze a moment, or a bare date that ends in Beijing
 * @param assignments rows of the year's newest assignments 联系点与帮扶任务; none where it is not in
 */
export function dueList(bureau: Bureau, freeze: string, staffing: StaffingIndex, assignments: readonly Row[]): DueSheet[] {
  const lastDue = beijingDay(freeze)
  return sheets.flatMap((sheet) => {
    const departments = fillersOf(sheet, bureau).filter((department) => canExist(sheet, department, bureau, staffing, assignments))
    return periodsOf(bureau.year, sheet.cycle)
      .filter((period) => monthsOf(period)[1] >= (sheet.firstMonth ?? 1))
      .map((period) => ({ period, dueOn: dueOn(sheet, period) }))
      .filter((line) => line.dueOn <= lastDue)
      .flatMap((line) => departments.map((department) => ({ kind: sheet.kind, department, ...line })))
  })
}

function canExist(
  { dueWhen }: SheetDefinition,
  department: string,
  { year }: Bureau,
  staffing: StaffingIndex,
  assignments: readonly Row[],
): boolean {
  if (dueWhen === undefined) return true
  if (dueWhen === 'party-members') return staffing.partyMembersOn(department, `${year}-03-31`).length > 0
  const kind = dueWhen === 'company-assigned' ? '企业' : '村'
  return assignments.some((row) => row['dept'] === department && row['kind'] === kind)
}
