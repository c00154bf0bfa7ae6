import { addDays } from '../civilDate.ts'
import { dueList } from '../due/dueList.ts'
import { monthOf } from '../period.ts'
import type { FrozenSheet, YearInputs } from '../scoring/frozen.ts'
import { fillersOf } from '../sheets/fillers.ts'
import { sheetOf } from '../sheets/registry.ts'
import { StaffingIndex } from '../sheets/staffingIndex.ts'
import type { Bureau, Row, Ruling } from '../year.ts'

/** Rows by sheet: `attendance 2011-03` (filled by 行政科, or the section or 督查组 that fills the kind), `study-log 机关车队 2011-03`. */
export type RowsBySheet = Readonly<Record<string, readonly Row[]>>

/** A year as a case tells it: what it does not name was accepted in time as a 零报告. */
export interface CaseYear {
  /** rows of `staffing` that replace those of the people they name; a department of its own in `department` */
  readonly staffing?: readonly Row[]
  readonly rows?: RowsBySheet
  /** sheets never accepted: one (`attendance 2011-03`) or a kind's all (`attendance`) */
  readonly missing?: readonly string[]
  /** how sheets came, where not simply in time; `*` before a moment: without rows */
  readonly handedIn?: Readonly<Record<string, { readonly at: readonly string[]; readonly returned?: readonly string[] }>>
  readonly rulings?: readonly Ruling[]
  readonly freeze?: string
}

/** One case of a clause, worked out by hand. */
export interface ClauseCase {
  readonly clause: string
  readonly title: string
  readonly given: CaseYear
  /** whose points: a person's first card (`XZ-02`), a card (`XZ-02/2`), or a department by its name */
  readonly of: string
  /** as a scorecard prints them; `n/a` 不适用, `pending` 待定 */
  readonly points: string
  /** what is taken from the section beyond the clause 倒扣 */
  readonly beyond?: string
  /** for vetoes and limits: the best grade still open, `不定等次`, or `任何等次` where nothing is barred */
  readonly atBest?: string
  /** the bonus of the card, where the clause touches it */
  readonly bonus?: string
  /** the sum by hand */
  readonly why: string
}

/** The bureau of all cases: four departments, no 督查组 sheet is anybody's. */
export const caseBureau: Bureau = {
  name: '某县机关事务管理局',
  year: 2011,
  departments: ['办公室', '行政科', '机关车队', '财务资产科'],
  roles: { office: '办公室', energy: '办公室', motorpool: '机关车队', finance: '财务资产科', reception: '财务资产科' },
  compound: '机关大院',
}

/** @returns a row of `staffing`; a main post since 2009 of a Party member unless said otherwise */
export const post = (person: string, department: string, type: string, more: Row = {}): Row => ({
  person,
  department,
  name: person,
  post: type,
  type,
  main: '主岗',
  party: '是',
  from: '2009-01-01',
  ...more,
})

const everybody: readonly Row[] = [
  post('BG-01', '办公室', '科室负责人'),
  post('XZ-01', '行政科', '科室负责人'),
  post('XZ-02', '行政科', '一般岗位'),
  post('XZ-03', '行政科', '一般岗位', { party: '否' }),
  post('CD-01', '机关车队', '科室负责人'),
  post('CD-02', '机关车队', '驾驶员'),
  post('CD-03', '机关车队', '驾驶员'),
  post('CD-04', '机关车队', '驾驶员'),
  post('CW-01', '财务资产科', '科室负责人'),
]

/** Cells a case writes as '' are empty: as kept, they are left out. */
const kept = (rows: readonly Row[]): Row[] => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')))

const fillerOf = (kind: string): string => {
  const definition = sheetOf(kind)
  if (definition === undefined) throw new Error(`there is no sheet "${kind}"`)
  return definition.filledBy === 'each' ? '行政科' : fillersOf(definition, caseBureau)[0]!
}

/** @returns `attendance 行政科 2011-03` */
function placeOf(key: string): string {
  const [kind, department, period] = key.split(' ')
  return period === undefined ? `${kind} ${fillerOf(kind!)} ${department}` : key
}

/** @returns what a run over the case starts from */
export function inputsOf({
  staffing = [],
  rows = {},
  missing = [],
  handedIn = {},
  rulings = [],
  freeze = '2012-01-15',
}: CaseYear): YearInputs {
  const named = new Set(staffing.map(({ person }) => person))
  const people = [...everybody.filter(({ person }) => !named.has(person)), ...staffing]
  const staffingOf = (department: string) =>
    people.filter((row) => row['department'] === department).map(({ department: _department, ...row }) => row)
  const given = new Map(Object.entries(rows).map(([key, own]) => [placeOf(key), kept(own)]))
  for (const department of caseBureau.departments) given.set(`staffing ${department} 2011`, staffingOf(department))
  const assignments = given.get('assignments 办公室 2011') ?? []
  const index = new StaffingIndex(new Map(caseBureau.departments.map((department) => [department, staffingOf(department)])))
  const due = new Map(
    dueList(caseBureau, freeze, index, assignments).map((sheet) => [`${sheet.kind} ${sheet.department} ${sheet.period}`, sheet.dueOn]),
  )
  const lacking = new Set(missing.map((key) => (key.includes(' ') ? placeOf(key) : key)))
  const told = new Map(Object.entries(handedIn).map(([key, record]) => [placeOf(key), record]))
  const sheets = [...new Set([...due.keys(), ...given.keys()])].flatMap((place): FrozenSheet[] => {
    const [kind, department, period] = place.split(' ') as [string, string, string]
    const gone = lacking.has(place) || lacking.has(kind)
    const { at = gone ? [] : [`${due.get(place) ?? '2011-12-31'}T09:00:00+08:00`], returned = [] } = told.get(place) ?? {}
    const own = given.get(place) ?? []
    const history = at.map((moment) => ({ at: moment.replace('*', ''), empty: moment.startsWith('*') }))
    return [{ kind, department, period, version: gone ? 0 : Math.max(1, at.length), rows: gone ? [] : own, history, returned }]
  })
  return { bureau: caseBureau, freeze, sheets, rulings }
}

/** @returns rows of several pieces, those of one sheet behind each other */
export function together(...pieces: readonly RowsBySheet[]): RowsBySheet {
  const all: Record<string, readonly Row[]> = {}
  for (const piece of pieces) for (const [key, rows] of Object.entries(piece)) all[key] = [...(all[key] ?? []), ...rows]
  return all
}

const months = Array.from({ length: 12 }, (_, i) => `2011-${String(i + 1).padStart(2, '0')}`)

/** @returns the same row in each month's sheet, dated by the tenth where `dated` names a column; `exceptIn` by number */
export const monthly = (sheet: string, row: Row, dated?: string, exceptIn: readonly number[] = []): RowsBySheet =>
  Object.fromEntries(
    months
      .filter((_, i) => !exceptIn.includes(i + 1))
      .map((month) => [`${sheet} ${month}`, [dated === undefined ? row : { ...row, [dated]: `${month}-10` }]]),
  )

/** @returns the same row in each quarter's sheet, dated by its first day where `dated` names a column */
export const quarterly = (sheet: string, row: Row, dated?: string, exceptIn: readonly number[] = []): RowsBySheet =>
  Object.fromEntries(
    [1, 2, 3, 4]
      .filter((quarter) => !exceptIn.includes(quarter))
      .map((quarter) => [`${sheet} 2011-Q${quarter}`, [dated === undefined ? row : { ...row, [dated]: `${months[quarter * 3 - 3]}-01` }]]),
  )

/** @returns collective study on each Wednesday of the ISO weeks 1 to 52, some left out */
export const weekly = (department: string, exceptIn: readonly number[] = []): RowsBySheet =>
  together(
    ...Array.from({ length: 52 }, (_, i) => i + 1)
      .filter((week) => !exceptIn.includes(week))
      .map((week) => addDays('2011-01-05', (week - 1) * 7))
      .map((date) => ({ [`study-log ${department} ${monthOf(date)}`]: [{ date, form: '集中学习' }] })),
  )
