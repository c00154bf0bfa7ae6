import { onceFor } from '@kaoji/shared/onceFor'
import { readBulk, textOfBulk, type Bulk } from './bulk.ts'
import type { Entity, Store } from './port.ts'
import { readRange } from './readRange.ts'
import type { SheetHead, VersionMark } from './sheetHead.ts'
import { allBulkRows, bulkRow, bulkRowsOfKind, partitionOf, submissionsTable, type SheetPlace } from './submissionKeys.ts'

/** A row (行): column key to text; empty cells are left out. */
export type Row = Readonly<Record<string, string>>

/** What a version says: its rows, and the explanations (说明) that travel with them. */
export interface Content {
  readonly rows: readonly Row[]
  readonly explanations: unknown
}

/** Content on its way to be kept. */
export interface NewContent extends Content {
  /** The rows as JSON, where somebody wrote them out already. */
  readonly rowsText?: string
}

/** From so many sheets of one department on, reading its contents kind by kind is cheaper than each alone; from so many kinds on, all in one go. */
const MANY = 8
const PAGE = 100

/** A version's content as it will be kept. */
export function contentText({ rows, rowsText = JSON.stringify(rows), explanations }: NewContent): string {
  const others = JSON.stringify({ explanations })
  return `{"rows":${rowsText}${others === '{}' ? '' : ','}${others.slice(1)}`
}

interface KeptContent {
  readonly id: string
  readonly content: Content
  readonly characters: number
}

interface Kept {
  readonly byPlace: Map<string, KeptContent>
  characters: number
}

// A version never changes, and checks ask for the staffing of all departments and the sheets of the period before: of each sheet that was read or
// handed in lately one version is kept.
const keptOf = onceFor<Store, Kept>(() => ({ byPlace: new Map<string, KeptContent>(), characters: 0 }))
/** Of a county's bureau a month's sheets are a million characters. */
const mostKept = 2_500_000
const longestKept = 100_000

function keep(kept: Kept, name: string, made: KeptContent): void {
  const before = kept.byPlace.get(name)
  // Put behind: what was asked for longest ago goes first.
  if (before !== undefined) kept.byPlace.delete(name)
  kept.byPlace.set(name, made)
  kept.characters += made.characters - (before?.characters ?? 0)
  for (const [other, { characters }] of kept.byPlace) {
    if (kept.characters <= mostKept) return
    kept.byPlace.delete(other)
    kept.characters -= characters
  }
}

const nameOf = (place: SheetPlace): string => `${partitionOf(place)} ${place.kind} ${place.period}`

/** Whoever handed in a version need not read it: its reviewer is the next to ask, then the check of the period behind it. */
export function rememberContent(store: Store, place: SheetPlace, { id }: Bulk, { rows, explanations }: Content, characters: number): void {
  if (characters <= longestKept) keep(keptOf(store), nameOf(place), { id, content: { rows, explanations }, characters })
}

/** The rows of the head's newest version, or of the one asked for. @throws where the head has no such version */
export async function readContent(store: Store, head: SheetHead, version = head.version): Promise<Content> {
  const { content: bulk } = markOf(head, version)
  const [kept, name] = [keptOf(store), nameOf(head)]
  const before = kept.byPlace.get(name)
  if (before?.id === bulk.id) {
    keep(kept, name, before)
    return before.content
  }
  const text = await readBulk(store, head, bulk)
  const content = JSON.parse(text) as Content
  rememberContent(store, head, bulk, content, text.length)
  return content
}

/** Many versions' contents, in the order asked for; of a department of which much is asked, all of their kinds is read, or all there is. */
export async function readContents(
  store: Store,
  wanted: readonly { readonly head: SheetHead; readonly version: number }[],
): Promise<Content[]> {
  const contents: Content[] = Array.from({ length: wanted.length })
  const byPartition = new Map<string, number[]>()
  for (const [i, { head }] of wanted.entries()) {
    const partition = partitionOf(head)
    const places = byPartition.get(partition)
    if (places === undefined) byPartition.set(partition, [i])
    else places.push(i)
  }
  for (const [partition, places] of byPartition) {
    if (places.length < MANY) {
      for (const i of places) contents[i] = await readContent(store, wanted[i]!.head, wanted[i]!.version)
      continue
    }
    const kinds = new Set(places.map((i) => wanted[i]!.head.kind))
    const byRow = new Map<string, Entity>()
    for (const rows of kinds.size < MANY ? [...kinds].map(bulkRowsOfKind) : [allBulkRows]) {
      const entities = await readRange(store, submissionsTable, { partition, rows, pageSize: PAGE, once: true })
      for (const entity of entities) byRow.set(entity.rowKey, entity)
    }
    for (const i of places) {
      const { head, version } = wanted[i]!
      const bulk = markOf(head, version).content
      const parts = Array.from({ length: bulk.parts }, (_, part) => byRow.get(bulkRow(head, bulk.id, part)))
      contents[i] = JSON.parse(
        textOfBulk(
          bulk,
          parts.filter((part) => part !== undefined),
        ),
      ) as Content
    }
  }
  return contents
}

function markOf(head: SheetHead, version: number): VersionMark {
  const mark = head.history[version - 1]
  if (mark?.version !== version) throw new RangeError(`${head.department} ${head.kind} ${head.period} has no version ${version}`)
  return mark
}
