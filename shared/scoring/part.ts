import { beijingDay, momentOf } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import { dueList } from '../due/dueList.ts'
import type { DueSheet } from '../due/dueList.ts'
import { lateDays } from '../due/lateness.ts'
import type { YearFigure } from '../figures/define.ts'
import { yearFigures } from '../figures/yearFigures.ts'
import { byText, grouped } from '../grouped.ts'
import type { Whose } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { periodsOf } from '../period.ts'
import { sheetOf } from '../sheets/registry.ts'
import { StaffingIndex } from '../sheets/staffingIndex.ts'
import type { Bureau, Row, Ruling } from '../year.ts'
import { ownersOfMissing, ownersOfRow } from './attribute.ts'
import { Bucket } from './bucket.ts'
import { contestOf } from './contest.ts'
import type { DepartmentFacts, SheetRecord } from './facts.ts'
import type { FrozenSheet, YearInputs } from './frozen.ts'
import { givenOf } from './given.ts'
import { mediansOf } from './medians.ts'
import type { MainPost } from './persons.ts'
import type { ContestPlace, MissingSheet } from './result.ts'
import { segmentFacts } from './segmentFacts.ts'
import type { Segment } from './segments.ts'
import { Staff } from './segments.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import { readSheets } from './sheetsRead.ts'
import type { SoFar } from './soFar.ts'
import { sheetsRead } from './specs.ts'
import { referencesOf, rowsOfSpec, specsByMethods } from './usedSpecs.ts'

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
  readonly figures: readonly YearFigure[]
  readonly completion: Readonly<Record<string, readonly (string | null)[]>>
  /** everybody's main post on 31 December, or the last one */
  readonly mainPosts: readonly MainPost[]
}

/**
 * Parts a year's facts by department: each sheet is read once, each row given to whom it belongs.
 * @param methods the methods in force, loaded
 * @param soFar where the year is not over
 */
export function partYear(
  inputs: YearInputs,
  methods: readonly LoadedMethod[],
  soFar?: SoFar,
): { departments: DepartmentFacts[]; bureau: BureauFacts } {
  const { bureau } = inputs
  const freeze = beijingDay(inputs.freeze)
  const references = referencesOf(methods)
  const sheets = readSheets(inputs, references)
  const staffing = sheets.rowsOf('staffing')
  const staff = new Staff(
    bureau.year,
    staffing.map(({ sheet, values }) => ({ ...values, department: sheet.department })),
  )
  const assignments = sheets.rowsOf('assignments')
  const staffingRows = new Map(
    bureau.departments.map((department) => [
      department,
      staffing.filter((row) => row.sheet.department === department).map((row) => row.values),
    ]),
  )
  const due = dueList(
    bureau,
    inputs.freeze,
    new StaffingIndex(staffingRows),
    assignments.map((row) => row.values),
  ).filter((sheet) => soFar?.owes(sheet) ?? true)
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
    const dueHere = grouped(
      due.filter((sheet) => sheet.department === department),
      (sheet) => sheet.kind,
    )
    const motorpool = bureau.roles.motorpool
    return {
      department,
      year: bureau.year,
      bureau: bureau.name,
      compound: bureau.compound,
      freeze,
      ...(soFar && { until: soFar.until }),
      methods: methods.map(({ data }) => ({ method: data.method, version: data.version })),
      segments: own,
      ...bucket.done(dueHere, missing),
      assigned: [...new Set(assignments.filter((row) => row.values['dept'] === department).map((row) => row.values['kind']!))].sort(byText),
      sections: Object.entries(bureau.roles)
        .flatMap(([section, holder]) => (holder === department ? [section] : []))
        .sort(byText),
      records: {
        '': records.get(department) ?? [],
        ...(motorpool === undefined || own.every((segment) => segment.type !== '驾驶员')
          ? {}
          : { motorpool: records.get(motorpool) ?? [] }),
      },
      medians: own.length === 0 ? {} : medians,
      places: Object.fromEntries(
        contest.flatMap(({ person, place, shared, peers }) =>
          people.has(person) ? [[person, { ...(place === undefined ? {} : { place }), shared, peers }]] : [],
        ),
      ),
      rulings: inputs.rulings.filter(
        (ruling): ruling is Extract<Ruling, { ruling: 'points' }> => ruling.ruling === 'points' && people.has(ruling.person),
      ),
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
      figures: yearFigures(sheets, given),
      completion: completionOf(bureau, sheets),
    },
  }
}

function completionOf({ year, departments }: Bureau, sheets: SheetsRead): Record<string, readonly (string | null)[]> {
  const rows = grouped(sheets.rowsOf('monthly-work'), ({ sheet }) => `${sheet.department}\n${sheet.period}`)
  const mean = (own: readonly ReadRow[] | undefined) =>
    own === undefined
      ? null
      : Decimal.sum(own.map(({ values }) => Decimal.of(values['completion'] ?? '0')))
          .div(own.length)
          .toFixed(2)
  return Object.fromEntries(
    departments.map((department) => [department, periodsOf(year, 'month').map((month) => mean(rows.get(`${department}\n${month}`)))]),
  )
}

function mainPosts(staff: Staff): MainPost[] {
  return [...staff.people.values()].flatMap(({ person, segments }) => {
    const last = segments
      .filter((segment) => segment.main)
      .reduce<Segment | undefined>((latest, segment) => (latest === undefined || segment.to >= latest.to ? segment : latest), undefined)
    return last === undefined ? [] : [{ person, name: last.name, department: last.department, post: last.post, type: last.type }]
  })
}

function recordsOf(due: readonly DueSheet[], inputs: YearInputs): Map<string, SheetRecord[]> {
  const end = momentOf(inputs.freeze)
  const handedIn = new Map<string, FrozenSheet>(
    inputs.sheets.map((sheet) => [`${sheet.kind}\n${sheet.department}\n${sheet.period}`, sheet]),
  )
  const records = due.map(({ kind, department, period, dueOn }): SheetRecord => {
    const sheet = handedIn.get(`${kind}\n${department}\n${period}`)
    const counts = sheet !== undefined && sheet.version > 0
    const versions = (sheet?.history ?? []).map(({ at, empty }) => ({
      at,
      state: 'accepted' as const,
      zero: empty,
      rows: empty ? noRows : oneRow,
    }))
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
    data.clauses.flatMap((clause) =>
      sheetsRead(clause).includes(sheet.kind) || clause.facts.shape === 'record' ? [`${data.method} ${clause.no}`] : [],
    ),
  )
  return { ...sheet, sheet: sheetOf(sheet.kind)!.number, clauses }
}
