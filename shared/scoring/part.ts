import { beijingDay } from '../civilDate.ts'
import { dueList } from '../due/dueList.ts'
import type { DueSheet } from '../due/dueList.ts'
import { lateDays } from '../due/lateness.ts'
import { sheetOf } from '../sheets/registry.ts'
import { StaffingIndex } from '../sheets/staffingIndex.ts'
import { byText, grouped } from '../grouped.ts'
import type { RowsSpec, Whose } from '../methods/define.ts'
import type { Given } from '../expressions/evaluate.ts'
import type { LoadedMethod } from '../methods/load.ts'
import type { Row, Ruling } from '../year.ts'
import { momentOf } from '../civilDate.ts'
import { ownersOfMissing, ownersOfRow } from './attribute.ts'
import { columnsRead, conditionOver } from './compiled.ts'
import { contestOf } from './contest.ts'
import type { DepartmentFacts, FactRow, SheetRecord, SheetRef } from './facts.ts'
import type { FrozenSheet, YearInputs } from './frozen.ts'
import { mediansOf } from './medians.ts'
import type { MainPost } from './persons.ts'
import type { ContestPlace, MissingSheet } from './result.ts'
import type { Segment } from './segments.ts'
import { Staff } from './segments.ts'
import { segmentFacts } from './segmentFacts.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import { readSheets } from './sheetsRead.ts'
import { givenOf } from './given.ts'
import { readsOfMethod, sheetsRead, specKey } from './specs.ts'

/** What a run needs of the whole bureau to close: plain data. */
export interface BureauFacts {
  readonly bureau: string
  readonly year: number
  readonly freeze: string
  readonly departments: readonly string[]
  readonly methods: readonly { readonly method: string; readonly version: string }[]
  readonly missing: readonly MissingSheet[]
  readonly sheets: { readonly due: number; readonly accepted: number }
  readonly contest: readonly ContestPlace[]
  /** everybody's main post on 31 December, or the last one */
  readonly mainPosts: readonly MainPost[]
}

/**
 * Parts a year's facts by department: each sheet is read once, each row given to whom it belongs.
 * @param methods the methods in force, loaded
 */
export function partYear(inputs: YearInputs, methods: readonly LoadedMethod[]): { departments: DepartmentFacts[]; bureau: BureauFacts } {
  const { bureau } = inputs
  const freeze = beijingDay(inputs.freeze)
  const references = referencesOf(methods)
  const sheets = readSheets(inputs, references)
  const staffing = sheets.rowsOf('staffing')
  const staff = new Staff(bureau.year, staffing.map(({ sheet, values }) => ({ ...values, department: sheet.department })))
  const assignments = sheets.rowsOf('assignments')
  const staffingRows = new Map(bureau.departments.map((department) => [department, staffing.filter((row) => row.sheet.department === department).map((row) => row.values)]))
  const due = dueList(bureau, inputs.freeze, new StaffingIndex(staffingRows), assignments.map((row) => row.values))
  const missing = due.filter(({ kind, department, period }) => !sheets.isAccepted(kind, department, period))
  const attribution = { staff, bureau }
  const given = givenOf(bureau, freeze)

  const buckets = new Map(bureau.departments.map((department) => [department, new Bucket()]))
  for (const { spec, types, refersTo } of specsByMethods(methods)) {
    for (const row of rowsOfSpec(spec, sheets, given)) {
      for (const { department, segment } of ownersOfRow(spec.whose, row, attribution)) {
        if (segment !== undefined && !types.has(segment.type)) continue
        buckets.get(department)?.add(spec, segment?.id ?? '', row)
      }
    }
    for (const sheet of missing) {
      if (sheet.kind !== spec.sheet && !refersTo.has(sheet.kind)) continue
      // What a row refers to (a vehicle's quota) is read with it: missing, it is missing for everybody.
      const whose: Whose = sheet.kind === spec.sheet ? spec.whose : { of: 'person', columns: [] }
      for (const { department, segment } of ownersOfMissing(whose, sheet, attribution, types)) {
        if (segment !== undefined && !types.has(segment.type)) continue
        buckets.get(department)?.addMissing(spec, segment?.id ?? '', sheet)
      }
    }
  }

  const medians = mediansOf(methods, sheets, staff, given)
  const contest = contestOf(methods, sheets)
  const records = recordsOf(due, inputs)
  const segments = segmentFacts(staff, methods)
  const judged = new Set(methods.flatMap((method) => method.data.types))
  const departments = bureau.departments.map((department): DepartmentFacts => {
    const bucket = buckets.get(department)!
    const own = segments.filter((segment) => segment.department === department && judged.has(segment.type))
    const people = new Set(own.map((segment) => segment.person))
    const dueHere = grouped(due.filter((sheet) => sheet.department === department), (sheet) => sheet.kind)
    const motorpool = bureau.roles.motorpool
    return {
      department,
      year: bureau.year,
      bureau: bureau.name,
      compound: bureau.compound,
      freeze,
      methods: methods.map(({ data }) => ({ method: data.method, version: data.version })),
      segments: own,
      ...bucket.done(dueHere, missing),
      assigned: [...new Set(assignments.filter((row) => row.values['dept'] === department).map((row) => row.values['kind']!))].sort(byText),
      sections: Object.entries(bureau.roles).flatMap(([section, holder]) => (holder === department ? [section] : [])).sort(byText),
      records: {
        '': records.get(department) ?? [],
        ...(motorpool === undefined || own.every((segment) => segment.type !== '驾驶员') ? {} : { motorpool: records.get(motorpool) ?? [] }),
      },
      medians: own.length === 0 ? {} : medians,
      places: Object.fromEntries(contest.flatMap(({ person, place, shared, peers }) => (people.has(person) ? [[person, { ...(place === undefined ? {} : { place }), shared, peers }]] : []))),
      rulings: inputs.rulings.filter((ruling): ruling is Extract<Ruling, { ruling: 'points' }> => ruling.ruling === 'points' && people.has(ruling.person)),
    }
  })
  return {
    departments,
    bureau: {
      bureau: bureau.name,
      year: bureau.year,
      freeze: inputs.freeze,
      departments: bureau.departments,
      methods: methods.map(({ data }) => ({ method: data.method, version: data.version })),
      missing: missing.map((sheet) => missingSheet(sheet, methods)),
      sheets: { due: due.length, accepted: due.length - missing.length },
      contest: contest.map(({ shared: _shared, peers: _peers, place, ...rest }) => ({ ...rest, place: place ?? null })),
      mainPosts: mainPosts(staff),
    },
  }
}

/** The rows of one department, each once, and whose they are. */
class Bucket {
  private readonly refs = new Map<string, number>()
  private readonly sheets: SheetRef[] = []
  private readonly rows: FactRow[] = []
  private readonly known = new Map<ReadRow, number>()
  private readonly belongs: Record<string, Record<string, number[]>> = {}
  private readonly missing: Record<string, Record<string, number[]>> = {}

  add(spec: RowsSpec, owner: string, row: ReadRow): void {
    let index = this.known.get(row)
    if (index === undefined) {
      index = this.rows.length
      this.known.set(row, index)
      this.rows.push({ sheet: this.ref(row.sheet, row.sheet.version), place: row.place, values: row.values })
    }
    const owned = ((this.belongs[specKey(spec)] ??= {})[owner] ??= [])
    if (owned.at(-1) !== index) owned.push(index)
  }

  addMissing(spec: RowsSpec, owner: string, sheet: DueSheet): void {
    const owned = ((this.missing[specKey(spec)] ??= {})[owner] ??= [])
    const index = this.ref(sheet, 0)
    if (!owned.includes(index)) owned.push(index)
  }

  done(due: ReadonlyMap<string, readonly DueSheet[]>, missing: readonly DueSheet[]): Pick<DepartmentFacts, 'sheets' | 'rows' | 'belongs' | 'missing' | 'due'> {
    const absent = new Set(missing)
    const dueHere = Object.fromEntries(
      [...due].map(([kind, sheets]) => [kind, { due: sheets.length, missing: sheets.filter((sheet) => absent.has(sheet)).map((sheet) => this.ref(sheet, 0)) }]),
    )
    return { sheets: this.sheets, rows: this.rows, belongs: this.belongs, missing: this.missing, due: dueHere }
  }

  private ref({ kind, department, period }: Omit<SheetRef, 'version'>, version: number): number {
    const key = `${kind}\n${department}\n${period}`
    const known = this.refs.get(key)
    if (known !== undefined) return known
    this.sheets.push({ kind, department, period, version })
    this.refs.set(key, this.sheets.length - 1)
    return this.sheets.length - 1
  }
}

function mainPosts(staff: Staff): MainPost[] {
  return [...staff.people.values()].flatMap(({ person, segments }) => {
    const last = segments.filter((segment) => segment.main).reduce<Segment | undefined>((latest, segment) => (latest === undefined || segment.to >= latest.to ? segment : latest), undefined)
    return last === undefined ? [] : [{ person, name: last.name, department: last.department, post: last.post, type: last.type }]
  })
}

interface UsedSpec {
  readonly spec: RowsSpec
  /** staffing types of all methods that read by it */
  readonly types: Set<string>
  /** sheet kinds its rows refer to where a clause reads on */
  readonly refersTo: Set<string>
}

/** Each spec once. */
function specsByMethods(methods: readonly LoadedMethod[]): readonly UsedSpec[] {
  const found = new Map<string, UsedSpec>()
  for (const { data } of methods) {
    for (const { rows, reads } of readsOfMethod(data)) {
      const key = specKey(rows)
      const entry = found.get(key) ?? found.set(key, { spec: rows, types: new Set(), refersTo: new Set() }).get(key)!
      for (const type of data.types) entry.types.add(type)
      for (const column of reads.flatMap((source) => columnsRead(source))) {
        const target = column.includes('.') ? sheetOf(rows.sheet)?.columns[column.split('.')[0]!]?.refersTo : undefined
        if (target !== undefined) entry.refersTo.add(target.kind)
      }
    }
  }
  return [...found.values()]
}

function referencesOf(methods: readonly LoadedMethod[]): Map<string, Set<string>> {
  const references = new Map<string, Set<string>>()
  for (const { rows, reads } of methods.flatMap(({ data }) => readsOfMethod(data))) {
    for (const column of reads.flatMap((source) => columnsRead(source))) {
      if (!column.includes('.')) continue
      const columns = references.get(rows.sheet) ?? references.set(rows.sheet, new Set()).get(rows.sheet)!
      columns.add(column)
    }
  }
  return references
}

function rowsOfSpec(spec: RowsSpec, sheets: SheetsRead, given: Given): readonly ReadRow[] {
  const holds = spec.where === undefined ? undefined : conditionOver(spec.sheet, spec.where)
  const rows = sheets.rowsOf(spec.sheet)
  const passing = holds === undefined ? rows : rows.filter((row) => holds(row.values, given) === true)
  if (spec.highestOf === undefined) return passing
  const { same, level, levels } = spec.highestOf
  const rank = (row: ReadRow) => levels.indexOf(row.values[level] ?? '')
  const groups = grouped(passing, (row) => `${row.sheet.department}\n${row.values[same]}`)
  return [...groups.values()].map((group) => group.reduce((best, row) => (rank(row) < rank(best) ? row : best)))
}

function recordsOf(due: readonly DueSheet[], inputs: YearInputs): Map<string, SheetRecord[]> {
  const end = momentOf(inputs.freeze)
  const handedIn = new Map<string, FrozenSheet>(inputs.sheets.map((sheet) => [`${sheet.kind}\n${sheet.department}\n${sheet.period}`, sheet]))
  const records = due.map(({ kind, department, period, dueOn }): SheetRecord => {
    const sheet = handedIn.get(`${kind}\n${department}\n${period}`)
    const counts = sheet !== undefined && sheet.version > 0
    const versions = (sheet?.history ?? []).map(({ at, empty }) => ({ at, state: 'accepted' as const, zero: empty, rows: empty ? noRows : oneRow }))
    return {
      kind,
      department,
      period,
      version: sheet?.version ?? 0,
      dueOn,
      daysLate: counts ? lateDays({ versions, returned: sheet.returned }, dueOn, inputs.freeze) : 0,
      timesReturned: (sheet?.returned ?? []).filter((at) => momentOf(at) <= end).length,
    }
  })
  return grouped(records, (record) => record.department)
}
const noRows: readonly Row[] = []
const oneRow: readonly Row[] = [{}]

function missingSheet(sheet: DueSheet, methods: readonly LoadedMethod[]): MissingSheet {
  const clauses = methods.flatMap(({ data }) =>
    data.clauses.flatMap((clause) => (sheetsRead(clause).includes(sheet.kind) || clause.facts.shape === 'record' ? [`${data.method} ${clause.no}`] : [])),
  )
  return { ...sheet, sheet: sheetOf(sheet.kind)!.number, clauses }
}
