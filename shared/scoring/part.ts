import { beijingDay } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import type { DueSheet } from '../due/dueList.ts'
import type { YearFigure } from '../figures/define.ts'
import { figures } from '../figures/figures.ts'
import { yearFigures } from '../figures/yearFigures.ts'
import { byText, grouped } from '../grouped.ts'
import type { Whose } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { periodsOf } from '../period.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Ruling } from '../year.ts'
import { ownersOfMissing } from './attribute.ts'
import { Bucket, giveRows } from './bucket.ts'
import type { ContestResult } from './contest.ts'
import { contestOf, placesOf } from './contest.ts'
import type { DepartmentFacts } from './facts.ts'
import type { YearInputs } from './frozen.ts'
import { mediansOf } from './medians.ts'
import type { MainPost } from './person.ts'
import { recordsBy } from './records.ts'
import type { ContestPlace, MissingSheet } from './result.ts'
import { segmentFacts } from './segmentFacts.ts'
import type { Segment, Staff } from './segments.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import type { SoFar } from './soFar.ts'
import { sheetsRead } from './specs.ts'
import { specsByMethods } from './usedSpecs.ts'
import type { YearRead } from './yearRead.ts'
import { readYear } from './yearRead.ts'

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

/** What is worked out over everybody and goes into each department's facts. */
interface OverEverybody {
  readonly medians: DepartmentFacts['medians']
  readonly contest: readonly ContestResult[]
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
  const year = readYear(inputs, methods, soFar)
  const { sheets, staff, given, due, missing } = year
  const contest = contestOf(methods, sheets)
  const departments = partDepartments(year, { medians: mediansOf(methods, sheets, staff, given), contest })
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
      figures: yearFigures(figures, sheets, given),
      completion: completionOf(bureau.year, bureau.departments, sheets),
    },
  }
}

function partDepartments(year: YearRead, { medians, contest }: OverEverybody): DepartmentFacts[] {
  const { inputs, methods, soFar, staff, due, missing } = year
  const { bureau } = inputs
  const buckets = bucketsOf(year)
  const owed = grouped(due, (sheet) => sheet.department)
  const recordsOf = recordsBy(inputs, owed)
  const judged = new Set(methods.flatMap((method) => method.data.types))
  const segments = grouped(
    segmentFacts(staff, methods).filter((segment) => judged.has(segment.type)),
    (segment) => segment.department,
  )
  return bureau.departments.map((department): DepartmentFacts => {
    const own = segments.get(department) ?? []
    const people = new Set(own.map((segment) => segment.person))
    const dueHere = grouped(owed.get(department) ?? [], (sheet) => sheet.kind)
    const motorpool = bureau.roles.motorpool
    return {
      department,
      year: bureau.year,
      bureau: bureau.name,
      compound: bureau.compound,
      freeze: beijingDay(inputs.freeze),
      ...(soFar && { until: soFar.until }),
      methods: methods.map(({ data }) => ({ method: data.method, version: data.version })),
      segments: own,
      ...buckets.get(department)!.done(dueHere, missing),
      assigned: [...new Set(year.assignments.flatMap(({ values }) => (values['dept'] === department ? [values['kind']!] : [])))].sort(
        byText,
      ),
      sections: Object.entries(bureau.roles)
        .flatMap(([section, holder]) => (holder === department ? [section] : []))
        .sort(byText),
      records: {
        '': recordsOf(department),
        ...(motorpool === undefined || !readsMotorpool(own) ? {} : { motorpool: recordsOf(motorpool) }),
      },
      medians: own.length === 0 ? {} : medians,
      places: placesOf(contest, people),
      rulings: inputs.rulings.filter(
        (ruling): ruling is Extract<Ruling, { ruling: 'points' }> => ruling.ruling === 'points' && people.has(ruling.person),
      ),
    }
  })
}

/** Whether a department's points depend on how the motor pool's sheets came in: drivers' clauses read its record. */
export const readsMotorpool = (segments: readonly { readonly type: string }[]): boolean => segments.some(({ type }) => type === '驾驶员')

/** Gives each row, and each sheet that lacks, to whom it belongs. */
function bucketsOf(year: YearRead): Map<string, Bucket> {
  const { inputs, methods, staff, missing } = year
  const attribution = { staff, bureau: inputs.bureau }
  const buckets = new Map(inputs.bureau.departments.map((department) => [department, new Bucket()]))
  for (const used of specsByMethods(methods)) {
    const { spec, types, refersTo } = used
    giveRows(used, year, buckets)
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
  return buckets
}

/** Of departments the mean completion of their monthly key work, by month. */
export function completionOf(year: number, departments: readonly string[], sheets: SheetsRead): Record<string, readonly (string | null)[]> {
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
  return staff.people.flatMap(({ person, segments }) => {
    const last = segments
      .filter((segment) => segment.main)
      .reduce<Segment | undefined>((latest, segment) => (latest === undefined || segment.to >= latest.to ? segment : latest), undefined)
    return last === undefined ? [] : [{ person, name: last.name, department: last.department, post: last.post, type: last.type }]
  })
}

function missingSheet(sheet: DueSheet, methods: readonly LoadedMethod[]): MissingSheet {
  const clauses = methods.flatMap(({ data }) =>
    data.clauses.flatMap((clause) =>
      sheetsRead(clause).includes(sheet.kind) || clause.facts.shape === 'record' ? [`${data.method} ${clause.no}`] : [],
    ),
  )
  return { ...sheet, sheet: sheetOf(sheet.kind)!.number, clauses }
}
