import { failed, ok, type Result } from '@kaoji/shared/result'
import { memoryStorage } from './memoryStorage.ts'
import { outboxOf, type TextStorage, type Waiting } from './outbox.ts'
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

test('storage is given one text an outbox, in which nothing looks like a date or JSON', () => {
  const kept: string[] = []
  const storage: TextStorage = { ...memoryStorage(), setItem: (_, text) => void kept.push(text) }
  outboxOf(storage, '', 'XZ-02', service().send).put({ ...june, body: '{"rows":[{"date":"2011-06-03T08:00:00Z"}]}' })
  expect(kept).toHaveLength(1)
  expect(kept[0]).not.toMatch(/["{}[\]]|\dT\d\d:\d\d/)
})

test('full storage is said, not thrown', () => {
  const full: TextStorage = {
    ...memoryStorage(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(outboxOf(full, '', 'XZ-02', service().send).put(june)).toBe(false)
})
