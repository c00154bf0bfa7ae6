import type Database from 'libsql'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { entityText, propertiesOf } from './entityText.ts'
import type { LastReads } from './lastReads.ts'
import { checkEntity, checkTable } from './limits.ts'
import type { Entity, Page, Properties, Range, StoreTrouble, Write } from './port.ts'

/** One table of entities inside the SQLite file. Everything here is synchronous; sqlite.ts sets the transactions. */
export interface SqliteTable {
  get(partitionKey: string, rowKey: string): Entity | undefined
  getEach(partitionKeys: readonly string[], rowKey: string): readonly (Entity | undefined)[]
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
  const one = database.prepare(`SELECT partition, row, etag, body FROM "${name}" WHERE partition = ? AND row = ?`).raw(true)
  const put = database.prepare(
    `INSERT INTO "${name}" (partition, row, etag, body) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, body = excluded.body`,
  )
  const remove = database.prepare(`DELETE FROM "${name}" WHERE partition = ? AND row = ?`)
  const pages = new Map<string, Database.Statement>()
  const find = (partitionKey: string, rowKey: string) => one.get(partitionKey, rowKey) as Line | undefined

  /** What stands after the write, or why it cannot be. */
  function judge(partitionKey: string, write: Write): Result<Properties | undefined, StoreTrouble> {
    const refuse = (kind: StoreTrouble['kind']) => failed({ kind, rowKey: write.rowKey })
    if (write.write === 'upsert') return ok(write.properties)
    const there = find(partitionKey, write.rowKey)
    if (write.write === 'insert') return there === undefined ? ok(write.properties) : refuse('conflict')
    if (there === undefined) return refuse('not-found')
    if (write.write === 'delete') return ok(undefined)
    if (there[2] !== write.etag) return refuse('precondition')
    if (write.write === 'replace') return ok(write.properties)
    const merged = { ...propertiesOf(there[3]), ...write.properties }
    checkEntity(partitionKey, write.rowKey, merged)
    return ok(merged)
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

  const get = (partitionKey: string, rowKey: string): Entity | undefined =>
    recent.recall(`${name} ${partitionKey}`, rowKey, rowKey, () => {
      const line = find(partitionKey, rowKey)
      return { answer: line && entityOf(line), characters: line?.[3].length ?? 0 }
    })
  // Answers across partitions are remembered under the row; no partition's key holds such a sign.
  const across = (rowKey: string) => `${name}\0${rowKey}`

  return {
    get,

    getEach: (partitionKeys, rowKey) =>
      recent.recall(across(rowKey), rowKey, partitionKeys.join('/'), () => ({
        answer: partitionKeys.map((partitionKey) => get(partitionKey, rowKey)),
        // The texts are counted where they are remembered one by one.
        characters: 0,
      })),

    page(range) {
      const { partition, rows, pageSize, select, continuation, once } = range
      if (typeof partition !== 'string' || select !== undefined || continuation !== undefined || once === true) return pageOf(range).page
      return recent.recall(`${name} ${partition}`, rows, JSON.stringify([rows?.from, rows?.below, pageSize]), () => {
        const { page, characters } = pageOf(range)
        // Of what goes on from page to page only a part would be met again.
        return { answer: page, characters: page.continuation === undefined ? characters : Infinity }
      })
    },

    apply(partitionKey, writes, newEtag) {
      const judged: (Properties | undefined)[] = []
      for (const write of writes) {
        const after = judge(partitionKey, write)
        if (!after.ok) return after
        judged.push(after.value)
      }
      return ok(
        writes.map(({ rowKey }, i) => {
          const properties = judged[i]
          recent.renew(across(rowKey), rowKey, () => undefined)
          if (properties === undefined) {
            remove.run(partitionKey, rowKey)
            recent.renew(`${name} ${partitionKey}`, rowKey, () => undefined)
            return ''
          }
          const etag = newEtag()
          const body = entityText(properties)
          put.run(partitionKey, rowKey, etag, body)
          const written = entityOf([partitionKey, rowKey, etag, body])
          recent.renew(`${name} ${partitionKey}`, rowKey, (answer) => withWritten(answer as Page | Entity | undefined, written))
          return etag
        }),
      )
    },
  }
}

/** A remembered answer with an entity written anew; undefined where it was not there before, and so would have to be put into its place. */
function withWritten(answer: Page | Entity | undefined, written: Entity): Page | Entity | undefined {
  if (answer === undefined || !('entities' in answer)) return answer && written
  const at = answer.entities.findIndex(({ rowKey }) => rowKey === written.rowKey)
  return at === -1 ? undefined : { ...answer, entities: answer.entities.with(at, written) }
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
