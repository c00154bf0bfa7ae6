import * as fc from 'fast-check'
import { adapters, type TestStore } from './adapters.ts'
import { commitVersion } from './commitVersion.ts'
import { decide } from './decide.ts'
import { freshSheet, handIn, moment, newVersion } from './handIn.ts'
import type { Store } from './port.ts'
import { headTag, readHead, type SheetHead } from './sheetHead.ts'
import { readStaffingHeads } from './staffingHeads.ts'
import type { SheetPlace } from './submissionKeys.ts'

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

let years = 2100
/** A year that no test of this process used, with so many departments' staffing. */
function freshYear(count: number): {
  readonly year: string
  readonly departments: readonly string[]
  readonly places: readonly SheetPlace[]
} {
  const year = String((years += 1))
  const places = Array.from({ length: count }, () => ({ ...freshSheet(), year, kind: 'staffing', period: year }))
  return { year, departments: places.map(({ department }) => department), places }
}

const tags = (heads: readonly (SheetHead | undefined)[]) => heads.map((head) => head && headTag(head))

/** The store as another process has it that counts what it asks, or ends when it has asked so many things. */
function processOf(store: Store, ends = Infinity) {
  const asked = { reads: 0, commits: 0 }
  const counted: Store = {
    ...store,
    get: (...what) => ((asked.reads += 1), store.get(...what)),
    query: (...what) => ((asked.reads += 1), store.query(...what)),
    async commit(...what) {
      asked.commits += 1
      if (asked.commits > ends) throw new Error('the process has ended')
      return store.commit(...what)
    },
  }
  return { store: counted, asked }
}

/** The store of a writer, with what happens before his second and third commit. */
function beforeCommits(store: Store, happens: { readonly head?: () => Promise<void>; readonly lastNote?: () => Promise<void> }): Store {
  let commits = 0
  return {
    ...store,
    async commit(...what) {
      commits += 1
      if (commits === 2) await happens.head?.()
      if (commits === 3) await happens.lastNote?.()
      return store.commit(...what)
    },
  }
}

function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give }
}

async function end(): Promise<void> {
  throw new Error('the process has ended')
}

const accept = (store: Store, head: SheetHead) =>
  decide(store, {
    head,
    decision: { state: 'accepted', at: moment(9), recordedAt: moment(9), by: 'office-1' },
    audit: { at: moment(9), recordedAt: moment(9), by: 'office-1', action: 'accept', subject: `staffing/${head.period}` },
  })

describe.each(adapters)('staffing’s heads in $name', ({ name, start }) => {
  let opened: TestStore
  let store: Store
  beforeAll(async () => {
    opened = await start()
    store = opened.open()
  })
  afterAll(async () => {
    await store.close()
    await opened.remove()
  })

  test('are read once; then one request tells that nothing changed, of three departments as of forty', async () => {
    for (const count of [3, 40]) {
      const { year, departments, places } = freshYear(count)
      const first = await handIn(store, places[1]!, undefined, 1)
      const reader = processOf(store)
      const heads = await readStaffingHeads(reader.store, year, departments)
      expect(heads.map((head) => head && head.department)).toEqual(departments.map((one, i) => (i === 1 ? one : undefined)))
      // The stamp, the notes, each head.
      expect(reader.asked.reads).toBe(2 + count)
      expect(await readStaffingHeads(reader.store, year, departments)).toBe(heads)
      expect(reader.asked.reads).toBe(3 + count)
      await accept(store, first)
      expect(tags(await readStaffingHeads(reader.store, year, departments))[1]).toBe('1.accepted')
      // The stamp, the notes, the head that changed.
      expect(reader.asked.reads).toBe(6 + count)
    }
  })

  test('written before there were notes are read, and what comes after is noticed', async () => {
    const { year, departments, places } = freshYear(2)
    const earlier = await handInWithoutNotes(store, places[0]!)
    const reader = processOf(store).store
    expect(tags(await readStaffingHeads(reader, year, departments))).toEqual(['1.submitted', undefined])
    await accept(store, earlier)
    await handIn(store, places[1]!, undefined, 1)
    expect(tags(await readStaffingHeads(reader, year, departments))).toEqual(['1.accepted', '1.submitted'])
  })

  test('of departments handed in at once none is overlooked', async () => {
    const { year, departments, places } = freshYear(12)
    const reader = processOf(store).store
    await readStaffingHeads(reader, year, departments)
    await Promise.all(places.map((place) => handIn(store, place, undefined, 1)))
    expect(tags(await readStaffingHeads(reader, year, departments))).toEqual(departments.map(() => '1.submitted'))
  })

  // A staffing is written in three commits: the note before, the head, the note after.
  test.each([
    [0, undefined],
    [1, undefined],
    [2, '1.submitted'],
  ] as const)('a process that ends after %i commits leaves %s to be found', async (commits, left) => {
    const { year, departments, places } = freshYear(2)
    const reader = processOf(store)
    await readStaffingHeads(reader.store, year, departments)
    await expect(handIn(processOf(store, commits).store, places[0]!, undefined, 1)).rejects.toThrow('ended')
    const seen = async () => tags(await readStaffingHeads(reader.store, year, departments))
    expect(await seen()).toEqual([left, undefined])

    // Somebody else's goes on as ever, and so does the next of that department: then one request is enough again.
    await handIn(store, places[1]!, undefined, 2)
    expect(await seen()).toEqual([left, '1.submitted'])
    const next = await handIn(store, places[0]!, await readHead(store, places[0]!), 3)
    expect(await seen()).toEqual([headTag(next), '1.submitted'])
    const before = reader.asked.reads
    expect(await seen()).toEqual([headTag(next), '1.submitted'])
    expect(reader.asked.reads).toBe(before + 1)
  })

  test('a head that comes once another writer of the same staffing was refused is not overlooked', async () => {
    const { year, departments, places } = freshYear(1)
    const [place] = places as [SheetPlace]
    const reader = processOf(store).store
    const first = await handIn(store, place, undefined, 1)
    const second = await handIn(store, place, first, 2)
    await readStaffingHeads(reader, year, departments)
    const slow = beforeCommits(store, {
      async head() {
        expect(await commitVersion(store, newVersion(place, first, 3))).toMatchObject({ ok: false })
        await readStaffingHeads(reader, year, departments)
      },
      lastNote: end,
    })
    await expect(handIn(slow, place, second, 4)).rejects.toThrow('ended')
    expect(tags(await readStaffingHeads(reader, year, departments))).toEqual(['3.submitted'])
  })

  test('a head that comes once the writer of the version before it is done is not overlooked', async () => {
    const { year, departments, places } = freshYear(1)
    const [place] = places as [SheetPlace]
    const reader = processOf(store).store
    const [begun, done] = [signal(), signal()]
    let second: Promise<unknown> = Promise.resolve()
    const writer = beforeCommits(store, {
      async lastNote() {
        second = handIn(follower, place, await readHead(store, place), 2)
        await begun.given
      },
    })
    const follower = beforeCommits(store, {
      async head() {
        begun.give()
        await done.given
        await readStaffingHeads(reader, year, departments)
      },
      lastNote: end,
    })
    await handIn(writer, place, undefined, 1)
    done.give()
    await expect(second).rejects.toThrow('ended')
    expect(tags(await readStaffingHeads(reader, year, departments))).toEqual(['2.submitted'])
  })

  test('in whatever order what writers and a reader ask comes to pass, and wherever a writer ends, the next reading is right', async () => {
    const writer = fc.record({ department: fc.nat(1), ends: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(Infinity)) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(writer, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(11), { minLength: 60, maxLength: 60 }),
        async (writers, turns) => {
          const { year, departments, places } = freshYear(2)
          const { taken, inTurn } = turnstile()
          // What a reader remembers he remembers by his store.
          const reader = taken(store)
          const write = async ({ department, ends }: { department: number; ends: number }, day: number) => {
            const own = taken(processOf(store, ends).store)
            for (const later of [0, 1])
              await commitVersion(own, newVersion(places[department]!, await readHead(own, places[department]!), day + later))
          }
          const read = async () => {
            for (let times = 0; times < 4; times += 1) await readStaffingHeads(reader, year, departments)
          }
          await inTurn(turns, [read(), ...writers.map((each, i) => write(each, 2 * i + 1))])
          const [last] = await inTurn([], [readStaffingHeads(reader, year, departments)])
          expect(last).toEqual({ status: 'fulfilled', value: await Promise.all(places.map((place) => readHead(store, place))) })
        },
      ),
      { numRuns: name === 'SQLite' ? 60 : 8 },
    )
  })
})

/** Lets through one after another what several ask of a store, whoever's turn it is. */
function turnstile() {
  const waiting: (() => Promise<unknown>)[] = []
  const wait = <T>(ask: () => Promise<T>) => new Promise<T>((resolve, reject) => waiting.push(() => ask().then(resolve, reject)))
  const taken = (store: Store): Store => ({
    ...store,
    get: (...what) => wait(() => store.get(...what)),
    query: (...what) => wait(() => store.query(...what)),
    commit: (...what) => wait(() => store.commit(...what)),
  })
  async function inTurn<T>(turns: readonly number[], work: readonly Promise<T>[]) {
    const all = Promise.allSettled(work)
    for (let i = 0; ; i += 1) {
      // Between two questions nobody waits for anything but his own promises.
      await new Promise(setImmediate)
      if (waiting.length === 0) return all
      await waiting.splice((turns[i] ?? 0) % waiting.length, 1)[0]!()
    }
  }
  return { taken, inTurn }
}

/** As a version before there were notes did: without them. */
async function handInWithoutNotes(store: Store, place: SheetPlace): Promise<SheetHead> {
  const withoutNotes: Store = {
    ...store,
    commit: async (table, partition, writes) =>
      writes.some(({ rowKey }) => rowKey === 'stamp') ? { ok: true, value: writes.map(() => '') } : store.commit(table, partition, writes),
  }
  return handIn(withoutNotes, place, undefined, 1)
}
