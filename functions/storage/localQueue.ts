import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** A queue message (队列消息) that was taken: nobody else gets it until `visibleAt`, or until it is given back. */
export interface QueueMessage {
  readonly id: number
  readonly queue: string
  readonly body: string
  /** How often it was taken, this time included. */
  readonly dequeueCount: number
  /** Milliseconds since 1970. */
  readonly insertedAt: number
}

/**
 * The local host's queues and timers in an SQLite file of their own. Each call is on disk when it returns, taking and removing at the latest with the
 * next: what the power takes of these comes again. One process at a time holds the file; what a killed one had taken is there again for the next.
 */
export interface LocalQueue {
  readonly put: (queue: string, bodies: readonly string[], now: number) => void
  /** The oldest messages visible at `now`, at most `count`; they stay hidden until given back, removed, or the file is opened anew. */
  readonly take: (queue: string, count: number, now: number) => QueueMessage[]
  readonly remove: (message: QueueMessage) => void
  /** Gives a message back, to be taken again from `visibleAt` on. */
  readonly giveBack: (message: QueueMessage, visibleAt: number) => void
  /** Moves a message to the queue `<queue>-poison` (毒消息队列). */
  readonly poison: (message: QueueMessage, now: number) => void
  /** When the next message of a queue becomes visible; undefined when none waits. */
  readonly nextAt: (queue: string) => number | undefined
  /** How many messages a queue holds, those taken included. */
  readonly length: (queue: string) => number
  /** When a timer is to run next, as `setTimer` left it. */
  readonly timer: (name: string) => number | undefined
  readonly setTimer: (name: string, dueAt: number) => void
  readonly close: () => void
}

/**
 * Opens the queues in `file`, made when missing.
 * @throws Error with code `SQLITE_BUSY` when another process holds it
 */
export function openLocalQueue(file: string): LocalQueue {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file)
  // Exclusive before WAL: a second host on the same folder fails at once instead of taking the same messages.
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL,
      inserted_at INTEGER NOT NULL, visible_at INTEGER, dequeue_count INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE INDEX IF NOT EXISTS visible ON messages (queue, visible_at, id);
    CREATE TABLE IF NOT EXISTS timers (name TEXT PRIMARY KEY, due_at INTEGER NOT NULL) STRICT;
    UPDATE messages SET visible_at = 0 WHERE visible_at IS NULL;
  `)
  const insert = database.prepare('INSERT INTO messages (queue, body, inserted_at, visible_at) VALUES (?, ?, ?, ?)')
  const take = database.prepare(`
    UPDATE messages SET visible_at = NULL, dequeue_count = dequeue_count + 1
    WHERE id IN (SELECT id FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, id LIMIT ?)
    RETURNING id, queue, body, dequeue_count AS dequeueCount, inserted_at AS insertedAt`)
  const remove = database.prepare('DELETE FROM messages WHERE id = ?')
  const giveBack = database.prepare('UPDATE messages SET visible_at = ? WHERE id = ?')
  const poison = database.prepare("UPDATE messages SET queue = queue || '-poison', visible_at = ?, dequeue_count = 0 WHERE id = ?")
  const nextAt = database.prepare('SELECT min(visible_at) AS at FROM messages WHERE queue = ?')
  const count = database.prepare('SELECT count(*) AS count FROM messages WHERE queue = ?')
  const timer = database.prepare('SELECT due_at AS at FROM timers WHERE name = ?')
  const setTimer = database.prepare('INSERT INTO timers (name, due_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET due_at = excluded.due_at')
  const insertAll = database.transaction((queue: string, bodies: readonly string[], now: number) => {
    for (const body of bodies) insert.run(queue, body, now, now)
  })
  /** Writes without waiting for the disk: a killed process loses nothing of it. */
  function lightly<T>(write: () => T): T {
    database.exec('PRAGMA synchronous = NORMAL')
    try {
      return write()
    } finally {
      database.exec('PRAGMA synchronous = FULL')
    }
  }
  return {
    put: (queue, bodies, now) => insertAll(queue, bodies, now),
    // RETURNING promises no order.
    take: (queue, most, now) => lightly(() => take.all(queue, now, most) as QueueMessage[]).sort((a, b) => a.id - b.id),
    remove: ({ id }) => void lightly(() => remove.run(id)),
    giveBack: ({ id }, visibleAt) => void giveBack.run(visibleAt, id),
    poison: ({ id }, now) => void poison.run(now, id),
    nextAt: (queue) => (nextAt.get(queue) as { at: number | null }).at ?? undefined,
    length: (queue) => (count.get(queue) as { count: number }).count,
    timer: (name) => (timer.get(name) as { at: number } | undefined)?.at,
    setTimer: (name, dueAt) => void setTimer.run(name, dueAt),
    close() {
      // libsql's close() leaves the file to the garbage collector while statements live; only leaving WAL lets go of the lock now.
      database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM timers')
      database.close()
    },
  }
}
