import type { LoadedMethod } from '../methods/load.ts'
import { figures } from '../figures/figures.ts'
import type { FigureData } from '../figures/define.ts'
import { grouped } from '../grouped.ts'
import { sheetOf } from '../sheets/registry.ts'
import { ownersOfRow } from './attribute.ts'
import type { FrozenSheet } from './frozen.ts'
import { readsMotorpool } from './part.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import { referencesOf, rowsOfSpec, specsByMethods } from './usedSpecs.ts'
import type { RowsRead } from './yearRead.ts'

/** A sheet that is not as it was: another version counts, or it came in otherwise. */
export interface ChangedSheet {
  readonly before: FrozenSheet | undefined
  readonly now: FrozenSheet
}

/** What must be read again when sheets of some kinds change. */
export interface Reread {
  /** kinds of which every sheet is read: who is in post, what rows refer to, and what is worked out over everybody from the changed kinds */
  readonly whole: ReadonlySet<string>
  readonly figures: readonly FigureData[]
  /** whether medians or the contest rest on the changed kinds */
  readonly overEverybody: boolean
}

/** Kinds that others' rows are read by: where one of them changes, anything may. */
export const kindsOfAll = (methods: readonly LoadedMethod[]): ReadonlySet<string> =>
  new Set([...standingKinds, ...[...referencesOf(methods)].flatMap(([kind, columns]) => kindsReferredTo(kind, columns))])

/** The kinds by whose rows everybody is judged: who is in post, and who owes what. */
const standingKinds: readonly string[] = ['staffing', 'assignments']

const kindsReferredTo = (kind: string, columns: Iterable<string>) =>
  [...columns].flatMap((column) => sheetOf(kind)?.columns[column.split('.')[0]!]?.refersTo?.kind ?? [])

/** @returns what is to be read again beside the changed sheets themselves */
export function rereadFor(kinds: ReadonlySet<string>, methods: readonly LoadedMethod[]): Reread {
  const overEverybody = methods
    .map(({ data }) => [
      ...data.clauses.flatMap(({ facts }) =>
        facts.shape === 'value' && facts.againstMedian !== undefined ? Object.values(facts.sums).map(({ rows }) => rows.sheet) : [],
      ),
      ...(data.contest === undefined ? [] : [data.contest.rows.sheet]),
    ])
    .filter((all) => all.some((kind) => kinds.has(kind)))
  const touchedFigures = figures.filter((figure) => kindsOf(figure).some((kind) => kinds.has(kind)))
  const whole = ['staffing', ...overEverybody.flat(), ...touchedFigures.flatMap(kindsOf)]
  const references = referencesOf(methods)
  const referredTo = [...kinds, ...whole].flatMap((kind) => kindsReferredTo(kind, references.get(kind) ?? []))
  return { whole: new Set([...whole, ...referredTo]), figures: touchedFigures, overEverybody: overEverybody.length > 0 }
}

const kindsOf = (figure: FigureData) => Object.values(figure.sums).map(({ sheet }) => sheet)

/** A ledger's rows and the highest of a matter are picked among all sheets of a kind and department: these stand and fall together. */
export const groupOf = ({ kind, department }: Pick<FrozenSheet, 'kind' | 'department'>): string => `${kind}\n${department}`

/**
 * @param read the year as it is now, with the rows of the changed sheets' groups
 * @param then the sheets as they were, with the rows of the same groups
 * @returns the departments whose facts the changed sheets can alter by their rows or by how they came in
 */
export function departmentsTouched(read: RowsRead, then: SheetsRead, changed: readonly ChangedSheet[]): Set<string> {
  const { inputs, methods, staff, sheets, given } = read
  const { bureau } = inputs
  const touched = new Set<string>()
  const touch = (department: string) => bureau.departments.includes(department) && touched.add(department)
  for (const { now } of changed) {
    touch(now.department)
    if (now.department !== bureau.roles.motorpool) continue
    for (const [department, segments] of grouped(staff.segments, (segment) => segment.department)) {
      if (readsMotorpool(segments)) touch(department)
    }
  }
  const kinds = new Set(changed.map(({ now }) => now.kind))
  const groups = new Set(changed.map(({ now }) => groupOf(now)))
  for (const { spec } of specsByMethods(methods)) {
    if (!kinds.has(spec.sheet)) continue
    const [before, now] = [rowsIn(groups, rowsOfSpec(spec, then, given)), rowsIn(groups, rowsOfSpec(spec, sheets, given))]
    for (const [own, other] of [
      [before, now],
      [now, before],
    ] as const) {
      for (const [name, row] of own) {
        if (other.has(name)) continue
        for (const { department } of ownersOfRow(spec.whose, row, { staff, bureau })) touch(department)
      }
    }
  }
  return touched
}

/** Rows of certain groups, by where they stand. */
function rowsIn(groups: ReadonlySet<string>, rows: readonly ReadRow[]): ReadonlyMap<string, ReadRow> {
  const found = new Map<string, ReadRow>()
  for (const row of rows) {
    const { sheet, place } = row
    if (groups.has(groupOf(sheet))) found.set(`${sheet.department}\n${sheet.period}\n${sheet.version}\n${place}`, row)
  }
  return found
}
