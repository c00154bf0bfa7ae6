import { beijingTime, momentOf } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import { inspectionGroup, sections, type Bureau } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { getYear, listYears, putYear } from '../storage/years.ts'
import { refused, type Trouble } from './trouble.ts'

/** A run that was published (公布). */
interface Publication {
  readonly run: number
  readonly at: string
  readonly by: string
}

/** The year's record (年度设置) as kept: the bureau, the freeze, what was published, the newest publication last. */
export interface YearRecord {
  readonly bureau: Bureau
  /** A moment with zone, or a bare date, which is its end in Beijing. */
  readonly freeze: string
  readonly publications: readonly Publication[]
}

/** What the office states of a year. */
export type YearStated = Pick<YearRecord, 'bureau' | 'freeze'>

export interface KeptYear {
  readonly record: YearRecord
  readonly etag: string
}

/** @returns the year's record, or undefined where the year was never set up */
export async function readYear(store: Store, year: string): Promise<KeptYear | undefined> {
  const kept = await getYear(store, year)
  if (kept === undefined) return undefined
  const years = known.get(store) ?? new Map<string, KeptYear>()
  known.set(store, years)
  const before = years.get(year)
  if (before?.etag === kept.etag) return before
  // saveYear and publish alone write it.
  const read = { record: kept.record as YearRecord, etag: kept.etag }
  years.set(year, read)
  return read
}

// The very same bureau while nothing changed: what is indexed by it, as its staffing, holds for the next request.
const known = new WeakMap<Store, Map<string, KeptYear>>()

/** @returns the year's record, or the trouble that there is none */
export async function yearOrTrouble(store: Store, year: string): Promise<Result<KeptYear, Trouble>> {
  const kept = await readYear(store, year)
  return kept === undefined
    ? refused('not-found', { zh: '没有{year}年的年度设置。', en: 'There is no record of the year {year}.' }, { values: { year } })
    : ok(kept)
}

/** The years that have a record, with it, the first first. */
export async function readYears(store: Store): Promise<({ readonly year: string } & KeptYear)[]> {
  const years = await listYears(store)
  return Promise.all(years.map(async (year) => ({ year, ...(await readYear(store, year))! })))
}

/** All whose sheets a year has: its departments, then the inspection group. */
export const reporters = ({ bureau }: Pick<YearRecord, 'bureau'>): readonly string[] => [...bureau.departments, inspectionGroup]

interface SavedYear extends KeptYear {
  readonly made: boolean
}

/**
 * Writes the year's record. `ifMatch`: the etag that was seen; undefined makes a record where there is none.
 * Trouble: the record is there and `ifMatch` lacks, somebody was first, the year is published, the statement contradicts itself.
 */
export async function saveYear(
  store: Store,
  year: string,
  stated: YearStated,
  { by, now, ifMatch }: { readonly by: string; readonly now: number; readonly ifMatch: string | undefined },
): Promise<Result<SavedYear, Trouble>> {
  const fault = faultOf(year, stated)
  if (fault !== undefined) return refused('body-at-fault', fault)
  const kept = await readYear(store, year)
  if (kept === undefined && ifMatch !== undefined) return changedMeanwhile()
  if (kept !== undefined) {
    if (ifMatch === undefined)
      return refused('if-match-missing', { zh: '该年度已有设置，请带上其ETag。', en: 'The year has a record: send its ETag in If-Match.' })
    if (ifMatch !== '*' && ifMatch !== kept.etag) return changedMeanwhile()
    if (kept.record.publications.length > 0)
      return refused(
        'year-published',
        { zh: '{year}年已公布，设置不再改。', en: 'The year {year} is published; its record stays.' },
        { values: { year } },
      )
  }
  const record: YearRecord = { bureau: stated.bureau, freeze: stated.freeze, publications: [] }
  const at = beijingTime(now)
  const audit = { at, recordedAt: at, by, action: kept === undefined ? 'make-year' : 'change-year', subject: `year/${year}` }
  const written = await putYear(store, year, record, kept === undefined ? 'absent' : { etag: kept.etag }, audit)
  return written.ok ? ok({ record, etag: written.value.etag, made: kept === undefined }) : changedMeanwhile()
}

const changedMeanwhile = () =>
  refused('somebody-was-first', { zh: '年度设置已有人先改，请重新读取。', en: 'Somebody changed the record first: read it again.' })

/** What a year's statement contradicts itself in. */
function faultOf(year: string, { bureau, freeze }: YearStated) {
  if (String(bureau.year) !== year) return { zh: '内容里的年度与地址不同。', en: 'The year in the content is not that of the address.' }
  if (new Set(bureau.departments).size !== bureau.departments.length) return { zh: '科室重名。', en: 'Two departments have the same name.' }
  if (bureau.departments.includes(inspectionGroup)) return { zh: '“督查组”是保留名称。', en: '督查组 is a reserved name.' }
  const stranger = sections.find((section) => bureau.roles[section] !== undefined && !bureau.departments.includes(bureau.roles[section]))
  if (stranger !== undefined)
    return {
      zh: `承担职能的“${bureau.roles[stranger]}”不在科室之列。`,
      en: `${bureau.roles[stranger]} has a section and is no department.`,
    }
  try {
    momentOf(freeze)
    return undefined
  } catch {
    return { zh: '截止日应为日期或带时区的时刻。', en: 'The freeze must be a date, or a moment with its zone.' }
  }
}
