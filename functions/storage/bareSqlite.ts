import { join } from 'node:path'
import Database from 'libsql'

/** @returns how many single durable writes a second SQLite alone does in a folder: rows of so many characters, each its own transaction, on disk when it returns */
export function bareWrites(folder: string, count: number, size: number): number {
  const database = new Database(join(folder, 'bare.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entries (id INTEGER PRIMARY KEY, body TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO entries (body) VALUES (?)')
  const body = 'x'.repeat(size)
  const started = performance.now()
  for (let i = 0; i < count; i += 1) insert.run(body)
  const seconds = (performance.now() - started) / 1000
  database.close()
  return count / seconds
}
