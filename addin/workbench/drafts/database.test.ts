import { databaseIn } from './database.ts'

/** A browser's database that answers as it is told: how often it was asked, and what became of it. */
function browser() {
  const asked: EventTarget[] = []
  const closed: EventTarget[] = []
  const indexedDB = {
    open(name: string, version: number) {
      expect([name, version]).toEqual(['workbooks', 1])
      const result = Object.assign(new EventTarget(), { close: () => void closed.push(result) })
      asked.push(Object.assign(new EventTarget(), { result, error: null }))
      return asked.at(-1)
    },
  } as unknown as IDBFactory
  return {
    asked,
    closed,
    database: databaseIn(indexedDB, 'workbooks', 'drafts'),
    answers: (event: 'success' | 'error') => asked.at(-1)!.dispatchEvent(new Event(event)),
  }
}

test('It is opened once, however often it is asked for', async () => {
  const { asked, database, answers } = browser()
  const both = [database(), database()]
  answers('success')
  const [one, other] = await Promise.all(both)
  expect(one).toBe(other)
  expect(await database()).toBe(one)
  expect(asked.length).toBe(1)
})

test('Where it did not open it is opened anew', async () => {
  const { asked, database, answers } = browser()
  const refused = database()
  answers('error')
  await expect(refused).rejects.toThrow('keeps nothing')
  const granted = database()
  answers('success')
  await granted
  expect(asked.length).toBe(2)
})

test('A browser that never answers has refused after ten seconds', async () => {
  jest.useFakeTimers()
  try {
    const { asked, database } = browser()
    const refused = database()
    jest.advanceTimersByTime(9_999)
    expect(await Promise.race([refused, Promise.resolve('waits')])).toBe('waits')
    jest.advanceTimersByTime(1)
    await expect(refused).rejects.toThrow('does not open')
    void database()
    expect(asked.length).toBe(2)
  } finally {
    jest.useRealTimers()
  }
})

test('Closed by the browser, it is opened anew', async () => {
  const { asked, closed, database, answers } = browser()
  const first = database()
  answers('success')
  const opened = await first
  opened.dispatchEvent(new Event('close'))
  const second = database()
  answers('success')
  expect(await second).not.toBe(opened)
  expect([asked.length, closed]).toEqual([2, []])
})

test('Another page that wants it for itself gets it, and afterwards it is opened anew', async () => {
  const { asked, closed, database, answers } = browser()
  const first = database()
  answers('success')
  const opened = await first
  opened.dispatchEvent(new Event('versionchange'))
  expect(closed).toEqual([opened])
  const second = database()
  answers('success')
  expect(await second).not.toBe(opened)
  expect(asked.length).toBe(2)
})
