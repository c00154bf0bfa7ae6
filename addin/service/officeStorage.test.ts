import { memoryStorage } from './memoryStorage.ts'
import { officeStorage, type OfficeHelpers } from './officeStorage.ts'

/** A browser's storage as far as the helpers use it: its keys are its own properties. */
class PlayedStorage {
  constructor(private readonly most = Infinity) {
    Object.defineProperty(this, 'most', { enumerable: false })
  }
  getItem = (key: string) => (Object.hasOwn(this, key) ? String((this as Record<string, unknown>)[key]) : null)
  setItem = (key: string, text: string) => {
    if (text.length > this.most) throw new DOMException('full', 'QuotaExceededError')
    Object.assign(this, { [key]: text })
  }
  removeItem = (key: string) => void delete (this as Record<string, unknown>)[key]
}

const withStorage = async (localStorage: () => unknown) => {
  Object.defineProperty(globalThis, 'window', {
    configurable: true,
    value: Object.defineProperty({}, 'localStorage', { get: localStorage }),
  })
  return officeStorage(() => import('@microsoft/office-js-helpers') as Promise<unknown> as Promise<OfficeHelpers>)
}
afterEach(() => void Reflect.deleteProperty(globalThis, 'window'))

test('texts come back as they were put, and only our own are listed', async () => {
  const browser = new PlayedStorage()
  browser.setItem('msal.token', 'another’s')
  const storage = await withStorage(() => browser)
  storage.setItem('kaoji:/p/XZ-02/k1', 'kaoji:%7B%22date%22%3A%222011-06-30T08%3A00%3A00Z%22%7D')
  expect(storage.getItem('kaoji:/p/XZ-02/k1')).toBe('kaoji:%7B%22date%22%3A%222011-06-30T08%3A00%3A00Z%22%7D')
  expect(storage.keys()).toEqual(['kaoji:/p/XZ-02/k1'])
  storage.removeItem('kaoji:/p/XZ-02/k1')
  expect([storage.getItem('kaoji:/p/XZ-02/k1'), storage.keys()]).toEqual([null, []])
  storage.removeItem('kaoji:/p/XZ-02/k1')
})

test('what the helpers would turn into a date is no text any more: hence the sign', async () => {
  const storage = await withStorage(() => new PlayedStorage())
  storage.setItem('k', '2011-06-30T08:00:00Z')
  expect(storage.getItem('k')).toBeNull()
})

test('full storage throws, as the browser’s does', async () => {
  const storage = await withStorage(() => new PlayedStorage(20))
  expect(() => storage.setItem('k', 'x'.repeat(50))).toThrow('Unable to serialize value for: k')
})

test('where the browser blocks it there is storage as long as the pane is open', async () => {
  const storage = await withStorage(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  storage.setItem('k', 'v')
  expect(Object.keys(storage)).toEqual(Object.keys(memoryStorage()))
  expect([storage.getItem('k'), storage.keys()]).toEqual(['v', ['k']])
})
