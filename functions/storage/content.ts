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

// A version never changes, and every check asks for the staffing of all departments: what was read or handed in lately is kept.
const keptOf = onceFor<Store, Map<string, Content>>(() => new Map())
const mostKept = 500
const longestKept = 100_000

function keep(kept: Map<string, Content>, name: string, content: Content, characters: number): void {
  if (characters > longestKept) return
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
  kept.set(name, content)
}

const nameOf = (place: SheetPlace, { id }: Bulk): string => `${partitionOf(place)} ${place.kind} ${place.period} ${id}`

/** Whoever handed in a version need not read it: its reviewer is the next to ask, then the check of the period behind it. */
export const rememberContent = (store: Store, place: SheetPlace, bulk: Bulk, { rows, explanations }: Content, characters: number): void =>
  keep(keptOf(store), nameOf(place, bulk), { rows, explanations }, characters)

/** The rows of the head's newest version, or of the one asked for. @throws where the head has no such version */
export async function readContent(store: Store, head: SheetHead, version = head.version): Promise<Content> {
  const { content: bulk } = markOf(head, version)
  const [kept, name] = [keptOf(store), nameOf(head, bulk)]
  const before = kept.get(name)
  if (before !== undefined) {
    // Put behind: what was asked for longest ago goes first.
    kept.delete(name)
    kept.set(name, before)
    return before
  }
  const text = await readBulk(store, head, bulk)
  const content = JSON.parse(text) as Content
  keep(kept, name, content, text.length)
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
