import type Database from 'libsql'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { entityText, propertiesOf } from './entityText.ts'
import type { LastReads, Renewed } from './lastReads.ts'
import { checkEntity, checkTable } from './limits.ts'
import type { Entity, Page, Properties, Range, StoreTrouble, Write } from './port.ts'

/** One table of entities inside the SQLite file. Everything here is synchronous; sqlite.ts sets the transactions. */
export interface SqliteTable {
  /** @param once it is not remembered */
  get(partitionKey: string, rowKey: string, once?: boolean): Entity | undefined
  page(range: Range): Page
  /** Looks at every precondition first and writes then, so what it refuses has touched nothing. @throws BeyondLimits before writing too */
  apply(partitionKey: string, writes: readonly Write[], newEtag: () => string): Result<readonly string[], StoreTrouble>
}

type Line = readonly [partitionKey: string, rowKey: string, etag: string, body: string]

const MOST = 1000

/** Opens a table, which is made where it lacks. Keys compare by code point; without surrogates (limits.ts) that is Table storage's order. */
export function sqliteTable(database: Database.Database, name: string, recent: LastReads): SqliteTable {
  checkTable(name)
  database.exec(
    `CREATE TABLE IF NOT EXISTS "${name}" (partition TEXT NOT NULL, row TEXT NOT NULL, etag TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (partition, row))`,
  )
  const etagOf = database.prepare(`SELECT etag FROM "${name}" WHERE partition = ? AND row = ?`).raw(true)
  const insert = database.prepare(`INSERT INTO "${name}" (partition, row, etag, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`)
  const replace = database.prepare(`UPDATE "${name}" SET etag = ?, body = ? WHERE partition = ? AND row = ? AND etag = ?`)
  const one = database.prepare(`SELECT partition, row, etag, body FROM "${name}" WHERE partition = ? AND row = ?`).raw(true)
  const put = database.prepare(
    `INSERT INTO "${name}" (partition, row, etag, body) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, body = excluded.body`,
  )
  const remove = database.prepare(`DELETE FROM "${name}" WHERE partition = ? AND row = ?`)
  const pages = new Map<string, Database.Statement>()
  const find = (partitionKey: string, rowKey: string) => one.get([partitionKey, rowKey]) as Line | undefined

  /** Why a write cannot be. */
  function hindrance(partitionKey: string, write: Write): StoreTrouble | undefined {
    if (write.write === 'upsert') return undefined
    const { rowKey } = write
    const there = etagOf.get([partitionKey, rowKey]) as readonly [etag: string] | undefined
    if (write.write === 'insert') return there === undefined ? undefined : { kind: 'conflict', rowKey }
    if (there === undefined) return { kind: 'not-found', rowKey }
    return write.write === 'delete' || there[0] === write.etag ? undefined : { kind: 'precondition', rowKey }
  }

  /** What stands after a write; undefined after a delete. */
  function standing(partitionKey: string, write: Write): Properties | undefined {
    if (write.write === 'delete') return undefined
    const there = write.write === 'merge' ? find(partitionKey, write.rowKey) : undefined
    if (there === undefined) return write.properties
    const merged = { ...propertiesOf(there[3]), ...write.properties }
    checkEntity(partitionKey, write.rowKey, merged)
    return merged
  }

  /** @returns whether the write's precondition held; where it did not, nothing was touched */
  function written(partitionKey: string, write: Write, etag: string, body: string): boolean {
    const { rowKey } = write
    if (write.write === 'delete') return remove.run([partitionKey, rowKey]).changes > 0
    if (write.write === 'insert') return insert.run([partitionKey, rowKey, etag, body]).changes > 0
    if (write.write === 'upsert') return put.run([partitionKey, rowKey, etag, body]).changes > 0
    return replace.run([etag, body, partitionKey, rowKey, write.etag]).changes > 0
  }

  /** A page, and how many characters its entities hold. */
  function pageOf(range: Range): { readonly page: Page; readonly characters: number } {
    const size = range.pageSize ?? MOST
    if (!Number.isInteger(size) || size < 1 || size > MOST) throw new RangeError(`a page of ${size}`)
    const [where, values] = whereOf(range)
    const sql = `SELECT partition, row, etag, body FROM "${name}" WHERE ${where} ORDER BY partition, row LIMIT ?`
    let statement = pages.get(sql)
    if (statement === undefined) pages.set(sql, (statement = database.prepare(sql).raw(true)))
    const lines = statement.all(...values, size) as Line[]
    const entities = lines.map((line) => entityOf(line, range.select))
    const last = lines.at(-1)
    const characters = lines.reduce((sum, line) => sum + line[3].length, 0)
    const page = lines.length < size ? { entities } : { entities, continuation: JSON.stringify([last![0], last![1]]) }
    return { page, characters }
  }

  /** What was read of a row that is written stands as it is now, or is forgotten. */
  function remember(partitionKey: string, rowKey: string, etag: string, body: string | undefined): void {
    recent.renew(`${name} ${partitionKey}`, rowKey, (answer) =>
      body === undefined ? undefined : withWritten(answer as WholeRange | Entity | undefined, [partitionKey, rowKey, etag, body]),
    )
  }

  return {
    get(partitionKey, rowKey, once = false) {
      const read = () => {
        const line = find(partitionKey, rowKey)
        return { answer: line && entityOf(line), characters: line?.[3].length ?? 0 }
      }
      const partition = `${name} ${partitionKey}`
      const around = recent.around(partition, rowKey) as WholeRange | undefined
      if (around !== undefined) return inRange(around, rowKey)
      return once ? read().answer : recent.recall(partition, rowKey, rowKey, read)
    },

    page(range) {
      const { partition, rows, pageSize, select, continuation, once } = range
      if (typeof partition !== 'string' || select !== undefined || continuation !== undefined || once === true) return pageOf(range).page
      return recent.recall(`${name} ${partition}`, rows, JSON.stringify([rows?.from, rows?.below, pageSize]), () => {
        const { page, characters } = pageOf(range)
        // Of what goes on from page to page only a part would be met again.
        return { answer: { page, most: pageSize ?? MOST }, characters: page.continuation === undefined ? characters : Infinity }
      }).page
    },

    apply(partitionKey, writes, newEtag) {
      const refused = () => failed(writes.map((write) => hindrance(partitionKey, write)).find((trouble) => trouble !== undefined)!)
      // The one that goes first is its own judge, as nothing was touched before it; the others are looked at before anything is.
      const first = writes.findIndex(({ write }) => write !== 'upsert' && write !== 'merge')
      if (writes.some((write, i) => i !== first && hindrance(partitionKey, write) !== undefined)) return refused()
      const bodies = writes.map((write) => {
        const properties = standing(partitionKey, write)
        return properties && entityText(properties)
      })
      const etags = bodies.map((body) => (body === undefined ? '' : newEtag()))
      if (first !== -1 && !written(partitionKey, writes[first]!, etags[first]!, bodies[first] ?? '')) return refused()
      writes.forEach((write, i) => {
        if (i !== first) written(partitionKey, write, etags[i]!, bodies[i] ?? '')
        remember(partitionKey, write.rowKey, etags[i]!, bodies[i])
      })
      return ok(etags)
    },
  }
}

/** A range whose entities, fewer than `most`, came as one page. */
interface WholeRange {
  readonly page: Page
  readonly most: number
}

/** A remembered answer with an entity written, in its place where it was not there before; undefined where it must be asked for anew. */
function withWritten(answer: WholeRange | Entity | undefined, line: Line): Renewed<WholeRange | Entity> | undefined {
  if (answer === undefined) return undefined
  const written = entityOf(line)
  if (!('page' in answer)) return { answer: written, more: 0 }
  const { entities } = answer.page
  const at = placeOf(written.rowKey, entities)
  const isThere = entities[at]?.rowKey === written.rowKey
  if (!isThere && entities.length + 1 >= answer.most) return undefined
  const page = { entities: isThere ? entities.with(at, written) : entities.toSpliced(at, 0, written) }
  return { answer: { ...answer, page }, more: isThere ? 0 : line[3].length }
}

function inRange({ page: { entities } }: WholeRange, row: string): Entity | undefined {
  const found = entities[placeOf(row, entities)]
  return found?.rowKey === row ? found : undefined
}

/** Where a row stands among the entities of a partition, or would. */
function placeOf(row: string, entities: readonly Entity[]): number {
  let [from, below] = [0, entities.length]
  while (from < below) {
    const middle = (from + below) >> 1
    if (entities[middle]!.rowKey < row) from = middle + 1
    else below = middle
  }
  return from
}

function entityOf([partitionKey, rowKey, etag, body]: Line, select?: readonly string[]): Entity {
  if (select !== undefined) {
    const properties = Object.fromEntries(Object.entries(propertiesOf(body)).filter(([name]) => select.includes(name)))
    return { partitionKey, rowKey, etag, properties }
  }
  // Read when asked for: whoever knows the etag already does not ask.
  let properties: Properties | undefined
  return {
    partitionKey,
    rowKey,
    etag,
    get properties() {
      return (properties ??= propertiesOf(body))
    },
  }
}

function whereOf({ partition, rows, continuation }: Range): [string, string[]] {
  const terms: [string, ...string[]][] = []
  if (typeof partition === 'string') terms.push(['partition = ?', partition])
  else terms.push(['partition >= ? AND partition < ?', partition.from, partition.below])
  if (rows) terms.push(['row >= ? AND row < ?', rows.from, rows.below])
  if (continuation !== undefined) {
    const [afterPartition, afterRow] = JSON.parse(continuation) as [string, string]
    if (typeof partition === 'string') terms.push(['row > ?', afterRow])
    else terms.push(['(partition, row) > (?, ?)', afterPartition, afterRow])
  }
  return [terms.map(([sql]) => sql).join(' AND '), terms.flatMap(([, ...values]) => values)]
}
