import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLocalQueue } from './localQueue.ts'

const newFile = () => join(mkdtempSync(join(tmpdir(), 'kaoji-')), 'queue.sqlite')

test('messages are taken in the order they came, at most as many as asked for, and not twice', () => {
  const queue = openLocalQueue(newFile())
  queue.put('a', ['one', 'two', 'three'], 1000)
  expect(queue.take('a', 2, 1000).map(({ body, dequeueCount }) => [body, dequeueCount])).toEqual([
    ['one', 1],
    ['two', 1],
  ])
  expect(queue.take('a', 2, 1000).map(({ body }) => body)).toEqual(['three'])
  expect(queue.take('a', 2, 1000)).toEqual([])
  expect(queue.length('a')).toBe(3)
  queue.close()
})

test('queues do not mix', () => {
  const queue = openLocalQueue(newFile())
  queue.put('a', ['one'], 0)
  expect(queue.take('b', 9, 0)).toEqual([])
  queue.close()
})

test('a message given back comes again from its moment on, counted once more', () => {
  const queue = openLocalQueue(newFile())
  queue.put('a', ['one'], 0)
  const [message] = queue.take('a', 1, 0)
  queue.giveBack(message!, 500)
  expect(queue.take('a', 1, 499)).toEqual([])
  expect(queue.nextAt('a')).toBe(500)
  expect(queue.take('a', 1, 500)).toMatchObject([{ body: 'one', dequeueCount: 2 }])
  expect(queue.nextAt('a')).toBeUndefined()
  queue.close()
})

test('a poisoned message stands in the poison queue and nowhere else, its count begun anew', () => {
  const queue = openLocalQueue(newFile())
  queue.put('a', ['one'], 0)
  queue.poison(queue.take('a', 1, 0)[0]!, 7)
  expect(queue.length('a')).toBe(0)
  expect(queue.take('a-poison', 1, 7)).toMatchObject([{ queue: 'a-poison', body: 'one', dequeueCount: 1 }])
  queue.close()
})

test('what was taken and not removed is there again when the file is opened anew, its count kept', () => {
  const file = newFile()
  const first = openLocalQueue(file)
  first.put('a', ['removed', 'kept'], 0)
  const [removed] = first.take('a', 2, 0)
  first.remove(removed!)
  first.close()
  const second = openLocalQueue(file)
  expect(second.take('a', 9, 0)).toMatchObject([{ body: 'kept', dequeueCount: 2 }])
  second.close()
})

test('a file that another holds cannot be opened', () => {
  const file = newFile()
  const queue = openLocalQueue(file)
  expect(() => openLocalQueue(file)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
  queue.close()
})

test('a timer keeps the moment it is due', () => {
  const file = newFile()
  const first = openLocalQueue(file)
  expect(first.timer('sweep')).toBeUndefined()
  first.setTimer('sweep', 100)
  first.setTimer('sweep', 200)
  first.close()
  const second = openLocalQueue(file)
  expect(second.timer('sweep')).toBe(200)
  second.close()
})
