import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Result } from '@kaoji/shared/result'
import { lastReads } from './lastReads.ts'
import { BeyondLimits, checkWrites } from './limits.ts'
import type { Store, StoreTrouble, Write } from './port.ts'
import { sqliteTable, type SqliteTable } from './sqliteTable.ts'

/** Commits by any store of this process, whose answers are seen within the same turn. */
let commitsHere = 0

type Outcome = Result<readonly string[], StoreTrouble>

interface Waiting {
  readonly table: string
  readonly partitionKey: string
  readonly writes: readonly Write[]
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (reason: unknown) => void
}

/** How long a writer waits for another process's. */
const BUSY_MILLISECONDS = 15_000
/** Commits that share one write to disk; more wait for the next, so that readers get their turn. */
const COMMITS_AT_ONCE = 256
/** So many pages, 64 MB, stand in the log before they go to their places: what is written again and again meanwhile goes there once. */
const LOG_PAGES = 16_000
/** A county's heads, some ten thousand, are 20 million characters. */
const KEPT_CHARACTERS = 25_000_000

/**
 * The store in an SQLite file, which is made where it lacks, with its folder. Several processes may have it open. Commits that come
 * while the event loop is busy share one SQLite transaction and one wait for the disk; each is answered after it.
 */
export function openSqlite(file: string): Store {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file, { timeout: BUSY_MILLISECONDS })
  database.pragma('journal_mode = WAL')
  // The default of WAL, NORMAL, loses the last commits with the power.
  database.pragma('synchronous = FULL')
  // A transaction of many commits touches more pages than the default of 2 MB holds: it would write and read them over again.
  database.pragma('cache_size = -8000')
  database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  const tables = new Map<string, SqliteTable>()
  const waiting: Waiting[] = []
  const recent = lastReads(KEPT_CHARACTERS)
  const changesOfOthers = database.prepare('PRAGMA data_version').raw(true)
  let seen = 0
  let freshAt: number | undefined
  // Etags of two processes, or of a file deleted and made anew, must never be equal.
  const opened = randomBytes(6).toString('hex')
  let writes = 0
  const newEtag = () => `${opened}.${(writes += 1).toString(36)}`

  function tableOf(name: string): SqliteTable {
    if (!database.open) throw new Error(`the store in ${file} is closed`)
    let table = tables.get(name)
    if (table === undefined) tables.set(name, (table = sqliteTable(database, name, recent)))
    return table
  }

  /**
   * Forgets what was read before another process wrote. Asked once a turn of the event loop: what somebody did after that process answered
   * reaches us in a later one.
   */
  function seeOthers(): void {
    if (freshAt === commitsHere) return
    const [now] = changesOfOthers.get() as [number]
    if (now !== seen) recent.forgetAll()
    seen = now
    freshAt = commitsHere
    setImmediate(() => {
      freshAt = undefined
    })
  }

  function readable(name: string): SqliteTable {
    const table = tableOf(name)
    seeOthers()
    return table
  }

  function applyAll(commits: readonly Waiting[]): (() => void)[] {
    // A table made inside a transaction that rolls back would stay in the map.
    for (const { table } of commits) tableOf(table)
    database.exec('BEGIN IMMEDIATE')
    try {
      const answers = commits.map(({ table, partitionKey, writes, resolve, reject }) => {
        try {
          const outcome = tableOf(table).apply(partitionKey, writes, newEtag)
          return () => resolve(outcome)
        } catch (error) {
          if (error instanceof BeyondLimits) return () => reject(error)
          throw error
        }
      })
      database.exec('COMMIT')
      return answers
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      // What was remembered of these writes did not come to stand.
      recent.forgetAll()
      throw error
    }
  }

  function flush(): void {
    const commits = waiting.splice(0, COMMITS_AT_ONCE)
    if (waiting.length > 0) setImmediate(flush)
    if (commits.length === 0) return
    commitsHere += 1
    try {
      for (const answer of applyAll(commits)) answer()
    } catch (error) {
      for (const { reject } of commits) reject(error)
    }
  }

  return {
    async get(table, partitionKey, rowKey, once) {
      return readable(table).get(partitionKey, rowKey, once)
    },
    async query(table, range) {
      return readable(table).page(range)
    },
    async commit(table, partitionKey, writes) {
      checkWrites(table, partitionKey, writes)
      return new Promise<Outcome>((resolve, reject) => {
        waiting.push({ table, partitionKey, writes, resolve, reject })
        if (waiting.length === 1) setImmediate(flush)
      })
    },
    async close() {
      if (!database.open) return
      while (waiting.length > 0) flush()
      // libsql keeps the log beside the file when it closes; emptied, the file alone is the whole.
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}
