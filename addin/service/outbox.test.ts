import { failed, ok, type Result } from '@kaoji/shared/result'
import { memoryStorage } from './memoryStorage.ts'
import { outboxOf, type Alone, type EntryStorage, type Waiting } from './outbox.ts'
import { offline, type Trouble } from './trouble.ts'

const june: Waiting = {
  key: 'k1',
  department: '行政科',
  period: '2011-06',
  kind: 'attendance',
  title: '考勤',
  body: '{"zero":true}',
  ifMatch: '',
}
const july: Waiting = { ...june, key: 'k2', period: '2011-07' }
const refused: Trouble = { ...offline, kind: 'refused', code: 'rows-at-fault', says: '表中有必改问题' }

/** A service that answers each sending with the next of these, and what it was sent. */
function service(...answers: readonly Result<string, Trouble>[]) {
  const sent: string[] = []
  let next = 0
  const send = async ({ key }: Waiting) => {
    sent.push(key)
    return answers[next++]!
  }
  return { sent, send }
}

test('what waits goes out in order and is then no longer kept', async () => {
  const { sent, send } = service(ok('r1'), ok('r2'))
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', send)
  outbox.put(june)
  outbox.put(july)
  expect(await outbox.flush()).toEqual([
    { entry: june, result: ok('r1') },
    { entry: july, result: ok('r2') },
  ])
  expect(sent).toEqual(['k1', 'k2'])
  expect(outbox.waiting()).toEqual([])
})

test('offline keeps it, under the same idempotency key, and the rest is not tried', async () => {
  const { sent, send } = service(failed(offline), ok('r1'), ok('r2'))
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', send)
  outbox.put(june)
  outbox.put(july)
  expect(await outbox.flush()).toEqual([])
  expect(outbox.waiting()).toEqual([june, july])
  await outbox.flush()
  expect(sent).toEqual(['k1', 'k1', 'k2'])
})

test('a refusal is told and not sent again', async () => {
  const { send } = service(failed(refused))
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', send)
  outbox.put(june)
  expect(await outbox.flush()).toEqual([{ entry: june, result: failed(refused) }])
  expect(outbox.waiting()).toEqual([])
})

test('two flushes at once send once', async () => {
  const { sent, send } = service(ok('r1'))
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', send)
  outbox.put(june)
  await Promise.all([outbox.flush(), outbox.flush()])
  expect(sent).toEqual(['k1'])
})

test('what is put while others go out is kept for the next time', async () => {
  const storage = memoryStorage()
  const outbox = outboxOf<string>(storage, '', 'XZ-02', async () => {
    outbox.put(july)
    return ok('r1')
  })
  outbox.put(june)
  await outbox.flush()
  expect(outbox.waiting()).toEqual([july])
})

test('a later version of the same sheet takes the earlier one’s place', () => {
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', service().send)
  outbox.put(june)
  outbox.put({ ...june, key: 'k3', body: '{"rows":[]}' })
  expect(outbox.waiting().map(({ key }) => key)).toEqual(['k3'])
})

test('nobody sees what another left on the same PC, nor in another Office partition', () => {
  const storage = memoryStorage()
  outboxOf(storage, 'p', 'XZ-02', service().send).put(june)
  expect(outboxOf(storage, 'p', 'XZ-01', service().send).waiting()).toEqual([])
  expect(outboxOf(storage, 'q', 'XZ-02', service().send).waiting()).toEqual([])
  expect(outboxOf(storage, 'p', 'XZ-02', service().send).waiting()).toEqual([june])
})

test('person and partition are kept apart whatever signs they hold', () => {
  const storage = memoryStorage()
  outboxOf(storage, 'a/b', 'c', service().send).put(june)
  expect(outboxOf(storage, 'a', 'b/c', service().send).waiting()).toEqual([])
})

test('storage is given one text an entry, in which nothing looks like a date or JSON', () => {
  const storage = memoryStorage()
  const outbox = outboxOf(storage, '', 'XZ-02', service().send)
  outbox.put({ ...june, body: '{"rows":[{"date":"2011-06-03T08:00:00Z"}]}' })
  outbox.put(july)
  const kept = storage.keys().map((key) => storage.getItem(key))
  expect(kept).toHaveLength(2)
  for (const text of kept) expect(text).not.toMatch(/["{}[\]]|\d\d:\d\d/)
})

test('full storage is said, not thrown, and what waited before stays', () => {
  const storage = memoryStorage()
  outboxOf(storage, '', 'XZ-02', service().send).put(june)
  const full: EntryStorage = {
    ...storage,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  const outbox = outboxOf(full, '', 'XZ-02', service().send)
  expect(outbox.put({ ...june, key: 'k9' })).toBe(false)
  expect(outbox.waiting()).toEqual([june])
})

test('what two panes put stands side by side, in the order it came', () => {
  const storage = memoryStorage()
  const [one, other] = [outboxOf(storage, '', 'XZ-02', service().send), outboxOf(storage, '', 'XZ-02', service().send)]
  one.put(june)
  other.put(july)
  one.put({ ...june, key: 'k3', kind: 'study-log' })
  expect(other.waiting().map(({ key }) => key)).toEqual(['k1', 'k2', 'k3'])
})

test('while one pane sends, another does not', async () => {
  const storage = memoryStorage()
  const busy = new Set<string>()
  const alone: Alone = async (name, work) => {
    if (busy.has(name)) return undefined
    busy.add(name)
    return work().finally(() => busy.delete(name))
  }
  const { sent, send } = service(ok('r1'))
  const panes = [outboxOf(storage, '', 'XZ-02', send, alone), outboxOf(storage, '', 'XZ-02', send, alone)]
  panes[0]!.put(june)
  const left = await Promise.all(panes.map((pane) => pane.flush()))
  expect(sent).toEqual(['k1'])
  expect(left).toEqual([[{ entry: june, result: ok('r1') }], []])
})

test('a service that is at fault with one sheet is asked about the next; the first waits on', async () => {
  const failure: Trouble = { ...offline, kind: 'failed', status: 500 }
  const { send } = service(failed(failure), ok('r2'))
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', send)
  outbox.put(june)
  outbox.put(july)
  expect((await outbox.flush()).map(({ entry }) => entry.key)).toEqual(['k2'])
  expect([outbox.waiting(), outbox.held()]).toEqual([[june], failure])
})

test.each(['busy', 'slow', 'signed-out'] as const)('%s keeps what waits and says so', async (kind) => {
  const outbox = outboxOf(memoryStorage(), '', 'XZ-02', service(failed({ ...offline, kind })).send)
  outbox.put(june)
  await outbox.flush()
  expect([outbox.waiting(), outbox.held()?.kind]).toEqual([[june], kind])
})

test('a clock that is wrong by a day changes nothing', async () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2011-07-04T08:00:00+08:00'))
  const { sent, send } = service(failed(offline), ok('r1'), ok('r2'))
  const storage = memoryStorage()
  outboxOf(storage, '', 'XZ-02', send).put(june)
  clock.mockReturnValue(Date.parse('2011-07-03T08:00:00+08:00'))
  const outbox = outboxOf(storage, '', 'XZ-02', send)
  outbox.put(july)
  await outbox.flush()
  await outbox.flush()
  expect(sent).toEqual(['k1', 'k1', 'k2'])
  clock.mockRestore()
})
