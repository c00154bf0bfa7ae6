import { dueOn } from '@kaoji/shared/due/dueList'
import type { CivilDate } from '@kaoji/shared/civilDate'
import { addDays } from '@kaoji/shared/civilDate'
import { lastDay } from '@kaoji/shared/period'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { exceptions } from './exceptions.ts'
import type { FilledSheet, HandedIn, History } from './filled.ts'
import { keyOf } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import { workdayFrom, workdaysBetween } from './workdays.ts'

/** @returns how a sheet came: by itself once, in time, and accepted some days later; otherwise as {@link exceptions} tell */
export function historyOf(sheet: FilledSheet, seed: number): History {
  const definition = sheetOf(sheet.kind)
  if (definition === undefined) throw new RangeError(`no sheet is called ${sheet.kind}`)
  const due = dueOn(definition, sheet.period)
  const random = randomOf(seed, `history ${keyOf(sheet)}`)
  const day = random.pick(daysBefore(due, definition.cycle === 'year' ? addDays(due, -10) : addDays(lastDay(sheet.period), 1)))
  const at = momentIn(day, random)
  const version: HandedIn = {
    at,
    rows: sheet.rows,
    decided: { state: 'accepted', at: momentIn(workdayFrom(day, random.whole(1, 3)), random) },
  }
  const told = exceptions[keyOf(sheet)]
  const { kind, department, period } = sheet
  return { kind, department, period, dueOn: due, versions: told === undefined ? [version] : told({ sheet, dueOn: due, version, seed }) }
}

/** The last four working days up to the due day, and not before the period is over. */
function daysBefore(due: CivilDate, earliest: CivilDate): CivilDate[] {
  const days = workdaysBetween(earliest, due).slice(-4)
  return days.length === 0 ? [due] : days
}

function momentIn(day: CivilDate, random: Random): string {
  const [hour, minute] = [random.whole(8, 16), random.whole(0, 59)]
  return `${day}T${String(hour).padStart(2, '0')}:${String(hour === 8 && minute < 30 ? minute + 30 : minute).padStart(2, '0')}:00+08:00`
}
