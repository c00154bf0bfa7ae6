import { findPeople, listPeople } from '../storage/people.ts'
import type { Store } from '../storage/port.ts'
import type { PeopleLookup } from './who.ts'

/**
 * Finds accounts in the people list (人员名单) that the office keeps, by oid and day; `others` is asked for those it does
 * not have. While the list is still empty, whoever holds the office role counts as listed: somebody must write the first entry.
 */
export const listedPeople =
  (store: Store, others: PeopleLookup | undefined): PeopleLookup =>
  async (account, day) => {
    const entries = await findPeople(store, account.oid)
    const entry = entries.find(({ from, to }) => from <= day && (to === undefined || day <= to))
    if (entry !== undefined) return { person: entry.person, name: account.name, department: entry.department }
    const other = await others?.(account, day)
    if (other !== undefined || !account.roles.includes('office')) return other
    return (await listPeople(store)).length === 0 ? { person: account.oid, name: account.name, department: '' } : undefined
  }
