import { addDays, beijingDay, daysBetween, momentOf, type CivilDate } from '@kaoji/shared/civilDate'
import { dueList, dueOn } from '@kaoji/shared/due/dueList'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import type { Text } from '@kaoji/shared/text'
import type { Store } from '../storage/port.ts'
import { headTag, listYearHeads, type SheetHead } from '../storage/sheetHead.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { headLateDays, returnsOf } from './lateness.ts'
import { placeName } from './placeName.ts'
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

/** The year's staffing, department by department, as its newest live versions say. */
export async function staffingNow(around: Surroundings, { bureau }: Pick<YearRecord, 'bureau'>): Promise<StaffingIndex> {
  const lists = await Promise.all(bureau.departments.map((department) => around.rowsOf('staffing', department, String(bureau.year))))
  return new StaffingIndex(new Map(bureau.departments.map((department, i) => [department, lists[i]])))
}

/** 应报清单 with states: what these departments owe in the year, and what else they handed in; by department, kind, period. */
export async function standingOf(store: Store, record: YearRecord, departments: readonly string[], now: number): Promise<SheetStanding[]> {
  const { bureau, freeze } = record
  const around = new Surroundings(store, record)
  const office = bureau.roles.office
  const [staffing, assignments, { heads }] = await Promise.all([
    staffingNow(around, record),
    office === undefined ? undefined : around.rowsOf('assignments', office, String(bureau.year)),
    listYearHeads(store, String(bureau.year), departments),
  ])
  const wanted = new Set(departments)
  const owed = dueList(bureau, freeze, staffing, assignments ?? []).filter(({ department }) => wanted.has(department))
  const byPlace = new Map(heads.map((head) => [placeName(head), head]))
  const on = dayOf(record, now)
  const list = owed.map((one) => standing(sheetOf(one.kind)!, { ...one, due: true }, byPlace.get(placeName(one)), on))
  const owedPlaces = new Set(owed.map(placeName))
  const unasked = heads.filter((head) => !owedPlaces.has(placeName(head)))
  const others = unasked.map((head) => {
    const sheet = sheetOf(head.kind)!
    return standing(sheet, { ...head, dueOn: dueOn(sheet, head.period), due: false }, head, on)
  })
  const order = new Map(departments.map((department, i) => [department, i]))
  return [...list, ...others].sort(
    (a, b) =>
      order.get(a.department)! - order.get(b.department)! || a.sheet - b.sheet || (a.period < b.period ? -1 : a.period > b.period ? 1 : 0),
  )
}

/** Where one sheet stands, owed or not. */
export async function standingOfSheet(store: Store, record: YearRecord, place: SheetPlace, now: number): Promise<SheetStanding> {
  const name = placeName(place)
  const known = (await standingOf(store, record, [place.department], now)).find((one) => placeName(one) === name)
  const sheet = sheetOf(place.kind)!
  return known ?? standing(sheet, { ...place, dueOn: dueOn(sheet, place.period), due: false }, undefined, dayOf(record, now))
}

interface Owed {
  readonly department: string
  readonly period: string
  readonly dueOn: CivilDate
  readonly due: boolean
}

/** The day on which sheets are looked at. */
interface Day {
  readonly today: CivilDate
  readonly freeze: string
  readonly frozen: boolean
}

const dayOf = ({ freeze }: YearRecord, now: number): Day => ({ today: beijingDay(now), freeze, frozen: now > momentOf(freeze) })

const isSameDay = (a: Day, b: Day): boolean => a === b || (a.today === b.today && a.freeze === b.freeze && a.frozen === b.frozen)

/** What was said of a head last, and what beside the head made it so. */
interface Said extends Pick<Owed, 'dueOn' | 'due'> {
  readonly on: Day
  readonly standing: SheetStanding
}

const said = new WeakMap<SheetHead, Said>()

/** Said once a day for each head: an office that looks at ten thousand sheets again meets few that changed. */
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
