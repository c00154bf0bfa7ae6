import { grouped } from '@kaoji/shared/grouped'
import { contestOf } from '@kaoji/shared/scoring/contest'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import type { FrozenSheet, YearInputs } from '@kaoji/shared/scoring/frozen'
import { mediansOf } from '@kaoji/shared/scoring/medians'
import { completionOf, type BureauFacts } from '@kaoji/shared/scoring/part'
import { partAnew } from '@kaoji/shared/scoring/partAnew'
import { readSheets, type SheetsRead } from '@kaoji/shared/scoring/sheetsRead'
import { departmentsTouched, groupOf, kindsOfAll, rereadFor, type ChangedSheet } from '@kaoji/shared/scoring/touched'
import { referencesOf } from '@kaoji/shared/scoring/usedSpecs'
import { readRows, type RowsRead } from '@kaoji/shared/scoring/yearRead'
import type { FigureData } from '@kaoji/shared/figures/define'
import { yearFigures } from '@kaoji/shared/figures/yearFigures'
import type { LoadedMethod } from '@kaoji/shared/methods/load'
import { placeName } from '@kaoji/shared/placeName'

/** What the next run can go on from: a run over the same bureau, freeze, rulings and methods. */
export interface Before {
  readonly bureau: BureauFacts
  /** the sheets that are not as they were, and no others */
  readonly changed: readonly ChangedSheet[]
}

/** Where what is kept is read. */
export interface Kept {
  /** @returns the sheets with the rows of the versions that count */
  readonly withRows: (sheets: readonly FrozenSheet[]) => Promise<readonly FrozenSheet[]>
  /** @returns a department's facts in the run before */
  readonly factsOf: (department: string) => Promise<DepartmentFacts>
}

/** What is not as in the run before. */
export interface Next {
  /** of the departments whose facts may have changed, in the bureau's order */
  readonly departments: readonly DepartmentFacts[]
  readonly bureau: BureauFacts
}

/**
 * Parts anew what changed sheets can alter, from the sheets of their kinds that feed the same departments: the same facts, to the byte, as `partYear`
 * over the whole year.
 * @param now the year without rows
 * @returns undefined where that takes the whole year: who is in post or owes what, what lacks, or a median or the contest changed
 */
export async function partNext(
  { bureau: before, changed }: Before,
  now: YearInputs,
  methods: readonly LoadedMethod[],
  kept: Kept,
): Promise<Next | undefined> {
  const ofAll = kindsOfAll(methods)
  const counts = (sheet: FrozenSheet | undefined) => sheet !== undefined && sheet.version > 0
  // What is accepted is as it was, and so what lacks.
  if (changed.some((one) => ofAll.has(one.now.kind) || counts(one.before) !== counts(one.now))) return undefined

  const kinds = new Set(changed.map((one) => one.now.kind))
  const reread = rereadFor(kinds, methods)
  const groups = new Set(changed.map((one) => groupOf(one.now)))
  const sheets = reading(now.sheets, kept)
  await sheets.more([...reread.whole, ...kinds], { kinds: reread.whole, groups })
  const read = readRows({ ...now, sheets: sheets.loaded() }, methods)
  const old = await kept.withRows(changed.flatMap((one) => one.before ?? []))
  const oldByPlace = new Map(old.map((sheet) => [placeName(sheet), sheet]))
  const unstaffed = (all: readonly FrozenSheet[]) =>
    readSheets({ ...now, sheets: all.filter(({ kind }) => kind !== 'staffing') }, referencesOf(methods))
  const then = unstaffed(sheets.loaded().map((sheet) => oldByPlace.get(placeName(sheet)) ?? sheet))

  const overEverybody = (of: SheetsRead) => JSON.stringify([mediansOf(methods, of, read.staff, read.given), contestOf(methods, of)])
  if (reread.overEverybody && overEverybody(then) !== overEverybody(read.sheets)) return undefined

  const touched = departmentsTouched(read, then, changed)
  const departments = await Promise.all(now.bureau.departments.filter((department) => touched.has(department)).map(kept.factsOf))
  const feeding = new Set(departments.flatMap((facts) => facts.sheets.filter(({ kind }) => kinds.has(kind)).map(groupOf)))
  const isMore = await sheets.more(kinds, { kinds: new Set(), groups: feeding })
  const fed = isMore ? { ...read, sheets: unstaffed(sheets.loaded()) } : read
  return {
    departments: partAnew(
      departments,
      changed.map((one) => one.now),
      fed,
    ),
    bureau: bureauAfter(before, reread.figures, read, groups),
  }
}

/** @returns what was known of the bureau, the very same where no figure rests on the changed sheets */
function bureauAfter(before: BureauFacts, figures: readonly FigureData[], read: RowsRead, groups: ReadonlySet<string>): BureauFacts {
  const { year, departments } = read.inputs.bureau
  const worked = departments.filter((department) => groups.has(groupOf({ kind: 'monthly-work', department })))
  if (figures.length === 0 && worked.length === 0) return before
  return {
    ...before,
    figures: withNewer(before.figures, yearFigures(figures, read.sheets, read.given)),
    completion: { ...before.completion, ...completionOf(year, worked, read.sheets) },
  }
}

/** The year's sheets, whose rows are read as they are asked for, each once. */
function reading(all: readonly FrozenSheet[], kept: Kept) {
  const ofKind = grouped(all, kindOf)
  const loaded = new Map<FrozenSheet, FrozenSheet>()
  return {
    /** @returns whether there were any that had not been read */
    async more(kinds: Iterable<string>, wanted: Wanted): Promise<boolean> {
      const lacking: FrozenSheet[] = []
      for (const kind of new Set(kinds)) pick(ofKind.get(kind) ?? [], wanted, loaded, lacking)
      const found = await kept.withRows(lacking)
      for (const [i, sheet] of lacking.entries()) loaded.set(sheet, found[i]!)
      return lacking.length > 0
    },
    loaded: (): readonly FrozenSheet[] => [...loaded.values()],
  }
}

/** The sheets of some kinds, and those of some groups. */
interface Wanted {
  readonly kinds: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
}

const kindOf = ({ kind }: FrozenSheet) => kind

/** Picks of a year's sheets those that are wanted and not yet there. */
function pick(
  sheets: readonly FrozenSheet[],
  { kinds, groups }: Wanted,
  there: ReadonlyMap<FrozenSheet, unknown>,
  picked: FrozenSheet[],
): void {
  for (const sheet of sheets) if (!there.has(sheet) && (kinds.has(sheet.kind) || groups.has(groupOf(sheet)))) picked.push(sheet)
}

const withNewer = (figures: BureauFacts['figures'], newer: BureauFacts['figures']): BureauFacts['figures'] => {
  const byKey = new Map(newer.map((figure) => [figure.key, figure]))
  return figures.map((figure) => byKey.get(figure.key) ?? figure)
}
