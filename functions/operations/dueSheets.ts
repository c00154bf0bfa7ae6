import { addDays, beijingDay, daysBetween, momentOf, type CivilDate } from '@kaoji/shared/civilDate'
import { dueList, dueOn, type DueSheet } from '@kaoji/shared/due/dueList'
import { byText, grouped } from '@kaoji/shared/grouped'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { onceFor } from '@kaoji/shared/onceFor'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { headTag, listHeadsOfEach, type SheetHead } from '../storage/sheetHead.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { headLateDays, returnsOf } from './lateness.ts'
import { placeName } from '@kaoji/shared/placeName'
import { Surroundings } from './surroundings.ts'
import type { YearRecord } from './yearRecord.ts'

/** Where a sheet stands: 待报, 已报, 退回, 审定, or 缺报 once the freeze has passed without anything accepted or waiting. */
type DueState = 'due' | 'submitted' | 'returned' | 'accepted' | 'missing'

/** A sheet that is owed or was handed in, and where it stands. */
export interface SheetStanding {
  readonly kind: string
  readonly sheet: number
  readonly title: Text
  readonly department: string
  readonly period: string
  /** False: handed in without being owed. */
  readonly due: boolean
  readonly dueOn: CivilDate
  readonly state: DueState
  /** Days from today to the day it is due; negative once that has passed. */
  readonly daysLeft: number
  /** 迟报, by what has been handed in. */
  readonly daysLate: number
  readonly version: number
  readonly zero: boolean
  readonly at?: string
  readonly by?: string
  readonly returns: number
  /** After a return: the last day of the three that are free. */
  readonly answerBy?: CivilDate
  readonly imported: boolean
  /** The sheet's ETag; absent while nothing was handed in. */
  readonly etag?: string
}

const freeDaysAfterReturn = 3

/**
 * 应报清单 with states: what these departments owe in the year, and what else they handed in; by department, kind, period. A department's sheets are
 * looked at when whoever goes through it comes to them.
 */
export async function standingOf(
  store: Store,
  record: YearRecord,
  departments: readonly string[],
  now: number,
): Promise<Iterable<SheetStanding>> {
  const { bureau } = record
  const around = new Surroundings(store, record)
  const { office } = bureau.roles
  const [staffing, assignments, lists] = await Promise.all([
    around.staffing(),
    office === undefined ? undefined : around.rowsOf('assignments', office, String(bureau.year)),
    listHeadsOfEach(store, String(bureau.year), departments),
  ])
  const owed = owedByDepartment(record, staffing, assignments)
  const on = dayOf(record, now)
  return (function* () {
    for (const [i, department] of departments.entries()) yield* ofDepartment(owed.get(department) ?? owesNothing, lists[i]!, on)
  })()
}

/** Where one sheet stands, owed or not. */
export async function standingOfSheet(store: Store, record: YearRecord, place: SheetPlace, now: number): Promise<SheetStanding> {
  const name = placeName(place)
  const known = [...(await standingOf(store, record, [place.department], now))].find((one) => placeName(one) === name)
  const sheet = sheetOf(place.kind)!
  return known ?? standing(sheet, { ...place, dueOn: dueOn(sheet, place.period), due: false }, undefined, dayOf(record, now))
}

interface Owed extends Pick<DueSheet, 'kind' | 'department' | 'period' | 'dueOn'> {
  readonly due: boolean
}

const owesNothing: readonly Owed[] = []

/** What the due list was made of last, and what it came to. */
interface Listed {
  readonly freeze: string
  readonly assignments: readonly Row[] | undefined
  readonly owed: ReadonlyMap<string, readonly Owed[]>
}

const listed = new WeakMap<StaffingIndex, Listed>()

/** What departments owe; the very same lists while bureau, staffing and assignments are. */
function owedByDepartment(
  { bureau, freeze }: YearRecord,
  staffing: StaffingIndex,
  assignments: readonly Row[] | undefined,
): Listed['owed'] {
  const before = listed.get(staffing)
  if (before?.freeze === freeze && before.assignments === assignments) return before.owed
  const lines = dueList(bureau, freeze, staffing, assignments ?? []).map((line) => ({ ...line, due: true }))
  const owed = grouped(lines, ({ department }) => department)
  listed.set(staffing, { freeze, assignments, owed })
  return owed
}

/** The day on which sheets are looked at. */
interface Day {
  readonly today: CivilDate
  readonly freeze: string
  readonly frozen: boolean
}

const dayOf = ({ freeze }: YearRecord, now: number): Day => ({ today: beijingDay(now), freeze, frozen: now > momentOf(freeze) })

const isSameDay = (a: Day, b: Day): boolean => a === b || (a.today === b.today && a.freeze === b.freeze && a.frozen === b.frozen)

/** What was said of a department's heads last, and what beside them made it so. */
interface SaidOfDepartment {
  readonly owed: readonly Owed[]
  readonly on: Day
  readonly list: readonly SheetStanding[]
}

const saidOfDepartments = new WeakMap<readonly SheetHead[], SaidOfDepartment>()

/** A department's sheets by kind, then period. Said once a day: an office that looks at a hundred departments again meets few that changed. */
function ofDepartment(owed: readonly Owed[], heads: readonly SheetHead[], on: Day): readonly SheetStanding[] {
  const before = saidOfDepartments.get(heads)
  if (before !== undefined && before.owed === owed && isSameDay(before.on, on)) return before.list
  const { lines, places } = placed(owed)
  const byPlace = new Map(heads.map((head) => [nameOfHead(head), head]))
  const list = lines.map(({ one, sheet, name }) => standing(sheet, one, byPlace.get(name), on))
  for (const [name, head] of byPlace) {
    if (places.has(name)) continue
    const sheet = sheetOf(head.kind)!
    const { kind, department, period } = head
    list.push(standing(sheet, { kind, department, period, dueOn: dueOn(sheet, period), due: false }, head, on))
  }
  list.sort((a, b) => a.sheet - b.sheet || byText(a.period, b.period))
  saidOfDepartments.set(heads, { owed, on, list })
  return list
}

const nameOfHead = onceFor(placeName)

/** What a department owes, with the name of each place. */
const placed = onceFor((owed: readonly Owed[]) => {
  const lines = owed.map((one) => ({ one, sheet: sheetOf(one.kind)!, name: placeName(one) }))
  return { lines, places: new Set(lines.map(({ name }) => name)) }
})

/** What was said of a head last, and what beside the head made it so. */
interface Said extends Pick<Owed, 'dueOn' | 'due'> {
  readonly on: Day
  readonly standing: SheetStanding
}

const said = new WeakMap<SheetHead, Said>()

/** Said once a day for each head: of a department where one sheet changed the others stand as they stood. */
function standing(sheet: SheetDefinition, owed: Owed, head: SheetHead | undefined, on: Day): SheetStanding {
  if (head === undefined) return newStanding(sheet, owed, head, on)
  const before = said.get(head)
  if (before !== undefined && before.dueOn === owed.dueOn && before.due === owed.due && isSameDay(before.on, on)) return before.standing
  const says = newStanding(sheet, owed, head, on)
  said.set(head, { dueOn: owed.dueOn, due: owed.due, on, standing: says })
  return says
}

function newStanding(sheet: SheetDefinition, owed: Owed, head: SheetHead | undefined, { today, freeze, frozen }: Day): SheetStanding {
  const newest = head?.history.at(-1)
  const returns = returnsOf(head?.history ?? [])
  const state = head?.state ?? 'due'
  return {
    kind: sheet.kind,
    sheet: sheet.number,
    title: sheet.title,
    department: owed.department,
    period: owed.period,
    due: owed.due,
    dueOn: owed.dueOn,
    state: frozen && owed.due && head?.accepted === undefined && state !== 'submitted' ? 'missing' : state,
    daysLeft: daysBetween(today, owed.dueOn),
    daysLate: head === undefined ? 0 : headLateDays(head.history, owed.dueOn, freeze),
    version: head?.version ?? 0,
    zero: newest?.zero ?? false,
    ...(newest && { at: newest.at, by: newest.by }),
    returns: returns.length,
    ...(head?.state === 'returned' && { answerBy: addDays(beijingDay(returns.at(-1)!), freeDaysAfterReturn) }),
    imported: newest?.imported ?? false,
    ...(head && { etag: headTag(head) }),
  }
}
