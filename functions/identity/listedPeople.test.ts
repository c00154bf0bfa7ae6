import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../storage/open.ts'
import { savePeople } from '../storage/people.ts'
import type { Store } from '../storage/port.ts'
import { listedPeople } from './listedPeople.ts'

let store: Store
beforeEach(() => {
  store = openStore({ kind: 'sqlite', file: join(mkdtempSync(join(tmpdir(), 'kaoji-')), 'kaoji.sqlite') })
})
afterEach(() => store.close())

const clerk = { oid: 'a1', name: '王某', roles: ['filler'] } as const
const office = { oid: 'o1', name: '李某', roles: ['office'] } as const
const find = (account: typeof clerk | typeof office, day = '2011-06-30') => listedPeople(store, undefined)(account, day)

test('department means that of the day, its first and last included', async () => {
  await savePeople(store, [
    { oid: 'a1', person: 'XZ-03', department: '行政科', from: '2011-01-01', to: '2011-06-30' },
    { oid: 'a1', person: 'XZ-03', department: '办公室', from: '2011-07-01' },
  ])
  expect(await find(clerk, '2011-06-30')).toEqual({ person: 'XZ-03', name: '王某', department: '行政科' })
  expect(await find(clerk, '2011-07-01')).toEqual({ person: 'XZ-03', name: '王某', department: '办公室' })
  expect(await find(clerk, '2010-12-31')).toBeUndefined()
})

test('while the list is empty, office alone counts as listed: somebody must write the first entry', async () => {
  expect(await find(office)).toEqual({ person: 'o1', name: '李某', department: '' })
  expect(await find(clerk)).toBeUndefined()
  await savePeople(store, [{ oid: 'a1', person: 'XZ-03', department: '行政科', from: '2011-01-01' }])
  expect(await find(office)).toBeUndefined()
})

test('others are asked for accounts that the list does not have', async () => {
  await savePeople(store, [{ oid: 'a1', person: 'XZ-03', department: '行政科', from: '2011-01-01' }])
  const people = listedPeople(store, async ({ oid }) => ({ person: oid, name: '别处', department: '' }))
  expect(await people(clerk, '2011-06-30')).toMatchObject({ person: 'XZ-03' })
  expect(await people(office, '2011-06-30')).toEqual({ person: 'o1', name: '别处', department: '' })
})
