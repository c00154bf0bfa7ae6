import { dueList } from '@kaoji/shared/due/dueList'
import { lateDays } from '@kaoji/shared/due/lateness'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import { readContents } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { readInputs, headsOfYear, type FrozenInputs, type FrozenRef } from './consolidate/frozenInputs.ts'
import type { KnownRun } from './consolidate/runRecord.ts'
import { importsOf } from './imports/importsOf.ts'
import { placeName } from '@kaoji/shared/placeName'
import { reporters, type YearRecord } from './yearRecord.ts'

/** One line of the certificate: a sheet that was due, and what came of it. */
interface CertifiedSheet {
  readonly kind: string
  readonly sheet: number
  readonly title: Text
  readonly department: string
  readonly period: string
  readonly dueOn: string
  /** 审定, 零报告, 缺报. */
  readonly state: 'accepted' | 'zero' | 'missing'
  readonly version: number
  readonly daysLate: number
  readonly imported: boolean
}

interface Tally {
  readonly department: string
  readonly due: number
  readonly accepted: number
  readonly zero: number
  readonly missing: number
  readonly late: number
  readonly imported: number
}

/** 报送完整性证明: who reported, who is missing, who reported nothing, as a run froze it. */
export interface Certificate {
  readonly bureau: string
  readonly year: number
  readonly freeze: string
  readonly run: number
  /** Hash of the run's frozen inputs. */
  readonly inputs: string
  readonly complete: boolean
  readonly departments: readonly Tally[]
  readonly sheets: readonly CertifiedSheet[]
  /** The documents that were imported, and by whom. */
  readonly imports: readonly {
    readonly import: string
    readonly part: string
    readonly document: string
    readonly by: string
    readonly at: string
    readonly versions: number
  }[]
}

/** The certificate of a run. */
export async function certificateOf(store: Store, record: YearRecord, run: KnownRun): Promise<Certificate> {
  const { bureau } = record
  const year = String(bureau.year)
  const frozen = await readInputs(store, year, run.record.inputs)
  const rows = await rowsBehindDueList(store, record, frozen)
  const office = frozen.bureau.roles.office
  const staffing = new StaffingIndex(new Map(frozen.bureau.departments.map((department) => [department, rows('staffing', department)])))
  const due = dueList(frozen.bureau, frozen.freeze, staffing, office === undefined ? [] : (rows('assignments', office) ?? []))
  const byPlace = new Map(frozen.sheets.map((ref) => [placeName(ref), ref]))
  const zeroed = new Set(frozen.rulings.flatMap((ruling) => (ruling.ruling === 'sheet-as-zero' ? [placeName(ruling)] : [])))
  const sheets = due.map(({ kind, department, period, dueOn }): CertifiedSheet => {
    const ref = byPlace.get(placeName({ kind, department, period }))
    const counts = ref !== undefined && ref.version > 0
    const zero = counts ? ref.zero : zeroed.has(placeName({ kind, department, period }))
    const { number, title } = sheetOf(kind)!
    return {
      kind,
      sheet: number,
      title,
      department,
      period,
      dueOn,
      state: zero ? 'zero' : counts ? 'accepted' : 'missing',
      version: ref?.version ?? 0,
      daysLate: counts ? daysLate(ref, dueOn, frozen.freeze) : 0,
      imported: ref?.imported ?? false,
    }
  })
  const departments = reporters(record).map((department) =>
    tally(
      department,
      sheets.filter((sheet) => sheet.department === department),
    ),
  )
  const imports = (await importsOf(store, year)).map(({ import: name, part, document, by, at, versions }) => ({
    import: name,
    part,
    document,
    by,
    at,
    versions,
  }))
  const complete = sheets.every(({ state }) => state !== 'missing')
  return {
    bureau: frozen.bureau.name,
    year: bureau.year,
    freeze: frozen.freeze,
    run: run.number,
    inputs: run.record.inputs,
    complete,
    departments,
    sheets,
    imports,
  }
}

const oneRow: readonly Row[] = [{}]

function daysLate({ history, returned }: FrozenRef, dueOn: string, freeze: string): number {
  return lateDays(
    { versions: history.map(({ at, empty }) => ({ at, state: 'accepted', zero: empty, rows: empty ? [] : oneRow })), returned },
    dueOn,
    freeze,
  )
}

function tally(department: string, sheets: readonly CertifiedSheet[]): Tally {
  const count = (holds: (sheet: CertifiedSheet) => boolean) => sheets.filter(holds).length
  return {
    department,
    due: sheets.length,
    accepted: count(({ state }) => state === 'accepted'),
    zero: count(({ state }) => state === 'zero'),
    missing: count(({ state }) => state === 'missing'),
    late: count((sheet) => sheet.daysLate > 0),
    imported: count(({ imported }) => imported),
  }
}

/** The frozen rows that the due list hangs on: who is in post, who has a company or a village. */
async function rowsBehindDueList(store: Store, record: YearRecord, { sheets }: FrozenInputs) {
  const refs = sheets.filter(({ kind, version }) => version > 0 && (kind === 'staffing' || kind === 'assignments'))
  const heads = new Map((await headsOfYear(store, record)).flat().map((head) => [placeName(head), head]))
  const contents = await readContents(
    store,
    refs.map((ref) => ({ head: heads.get(placeName(ref))!, version: ref.version })),
  )
  const found = new Map(refs.map(({ kind, department }, i) => [`${kind} ${department}`, contents[i]!.rows]))
  return (kind: string, department: string) => found.get(`${kind} ${department}`)
}
