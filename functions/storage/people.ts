import { onceFor } from '@kaoji/shared/onceFor'
import { documentOf, documentProperties } from './chunks.ts'
import { key, under } from './keys.ts'
import type { Entity, Store } from './port.ts'
import { readRange } from './readRange.ts'

/** An entry of the people list (人员名单): whose account is which person, of which department, from which day to which. */
export interface Person {
  /** The account's object id in Microsoft Entra ID. */
  readonly oid: string
  /** The person's code in `staffing`. */
  readonly person: string
  readonly department: string
  readonly from: string
  readonly to?: string
}

const table = 'people'
const partition = 'people'
const BATCH = 100

// A store that remembers what it read answers with the very same entities, one for every request of a person.
const personOf = onceFor(({ properties }: Entity): Person => documentOf(properties) as Person)

/** The entries of one account, by their first day. */
export async function findPeople(store: Store, oid: string): Promise<Person[]> {
  return (await readRange(store, table, { partition, rows: under(oid) })).map(personOf)
}

/** The whole list, by account, then first day. */
export async function listPeople(store: Store): Promise<Person[]> {
  return (await readRange(store, table, { partition })).map(personOf)
}

/** Writes entries; one of the same account and first day is replaced. All of them, or the first hundreds where the store fails midway. */
export async function savePeople(store: Store, people: readonly Person[]): Promise<void> {
  const byRow = new Map(people.map((person) => [key(person.oid, person.from), person]))
  const writes = [...byRow].map(([rowKey, person]) => ({ write: 'upsert' as const, rowKey, properties: documentProperties(person) }))
  for (let i = 0; i < writes.length; i += BATCH) await store.commit(table, partition, writes.slice(i, i + BATCH))
}

/** @returns whether there was such an entry */
export async function removePerson(store: Store, oid: string, from: string): Promise<boolean> {
  return (await store.commit(table, partition, [{ write: 'delete', rowKey: key(oid, from) }])).ok
}
