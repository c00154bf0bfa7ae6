import { countingVersion, type FrozenSheet, type YearInputs } from '@kaoji/shared/scoring/frozen'
import { fillersOf } from '@kaoji/shared/sheets/fillers'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import { readContents } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { listYearHeads, type VersionMark } from '../storage/sheetHead.ts'
import { placeName } from '@kaoji/shared/placeName'
import type { KnownSheet } from './sheetPlace.ts'
import type { Surroundings } from './surroundings.ts'

/** Whose sheets of a kind a department's points can depend on, without others' restricted ones §. */
export type Reach = (kind: string) => readonly string[]

/** A department's reach: its own sheets, the sections', and those of departments in which its people hold or held another post. */
export async function reachOf(around: Surroundings, { place: { department }, record: { bureau } }: KnownSheet): Promise<Reach> {
  const staffing = await around.staffing()
  const people = new Set(staffing.postsIn(department).map(({ person }) => person))
  const near = bureau.departments.filter(
    (other) => other === department || staffing.postsIn(other).some(({ person }) => people.has(person)),
  )
  return (kind) => {
    const sheet = sheetOf(kind)
    if (sheet === undefined) return []
    const fillers = sheet.filledBy === 'each' ? near : fillersOf(sheet, bureau)
    return sheet.restricted === true ? fillers.filter((filler) => filler === department) : fillers
  }
}

/**
 * The year as it would be scored for a department were this sheet's draft accepted: of these kinds what counts of others' sheets, of its own what waits
 * for review as well; who is in post and what is assigned as it stands.
 */
export async function draftInputs(
  store: Store,
  around: Surroundings,
  known: KnownSheet,
  draft: readonly Row[],
  kinds: ReadonlySet<string>,
  reach: Reach,
): Promise<YearInputs> {
  const { place, record } = known
  const { bureau, freeze } = record
  const { department, year } = place
  const fillers = new Set([...kinds].flatMap((kind) => reach(kind)))
  const { heads } = await listYearHeads(store, year, [...fillers])
  const read = heads.flatMap((head) => {
    if (!kinds.has(head.kind) || !reach(head.kind).includes(head.department)) return []
    const version = countingVersion(head.department === department ? head.history.map(asAccepted) : head.history, freeze)
    return version === 0 || placeName(head) === placeName(place) ? [] : [{ head, version }]
  })
  const contents = await readContents(store, read)
  const sheets = read.map(({ head: { kind, department: of, period }, version }, i) =>
    frozen({ kind, department: of, period }, version, contents[i]!.rows),
  )
  const before = heads.find((head) => placeName(head) === placeName(place))?.version ?? 0
  sheets.push(frozen(place, before + 1, draft))
  const standing = [
    ...bureau.departments.map((of) => ({ kind: 'staffing', department: of, period: year })),
    ...(bureau.roles.office === undefined ? [] : [{ kind: 'assignments', department: bureau.roles.office, period: year }]),
  ]
  const there = new Set(sheets.map(placeName))
  for (const one of standing) {
    const rows = await around.rowsOf(one.kind, one.department, one.period)
    if (rows !== undefined && !there.has(placeName(one))) sheets.push(frozen(one, 1, rows))
  }
  return { bureau, freeze, sheets, rulings: [] }
}

const asAccepted = ({ at, state }: VersionMark) => ({ at, state: state === 'returned' ? state : ('accepted' as const) })

// How it came in is no matter here: the clauses about that read no rows.
const frozen = (
  { kind, department, period }: Pick<FrozenSheet, 'kind' | 'department' | 'period'>,
  version: number,
  rows: readonly Row[],
): FrozenSheet => ({
  kind,
  department,
  period,
  version,
  rows,
  history: [],
  returned: [],
})
