import { memoryStorage } from '../../service/memoryStorage.ts'
import { leaveWish, takeWish, wishKey } from './wish.ts'

const p = { partition: 'p', workbook: 'C:\\表.xlsx' }
const sheet = { department: '行政科', period: '2011-06', kind: 'attendance' }

test('a wish is taken once', () => {
  const storage = memoryStorage()
  expect(leaveWish(storage, p, { does: 'submit', sheet }, 0)).toBe(true)
  expect(takeWish(storage, p, 1)).toEqual({ does: 'submit', sheet })
  expect(takeWish(storage, p, 2)).toBeUndefined()
})

test('a later wish takes the earlier one’s place, and another Office’s is left alone', () => {
  const storage = memoryStorage()
  leaveWish(storage, p, { does: 'check', sheet }, 0)
  leaveWish(storage, p, { does: 'next' }, 1)
  expect(takeWish(storage, { ...p, partition: 'q' }, 2)).toBeUndefined()
  expect(takeWish(storage, p, 2)).toEqual({ does: 'next' })
})

test('another workbook’s pane leaves it for this one’s, as long as it holds', () => {
  const storage = memoryStorage()
  const other = { ...p, workbook: '' }
  leaveWish(storage, p, { does: 'next' }, 0)
  expect(takeWish(storage, other, 1)).toBeUndefined()
  expect(takeWish(storage, p, 2)).toEqual({ does: 'next' })
  leaveWish(storage, p, { does: 'next' }, 0)
  expect([takeWish(storage, other, 600_000), storage.getItem(wishKey('p'))]).toEqual([undefined, null])
})

test.each([
  [599_999, { does: 'next' }],
  [600_000, undefined],
])('after %i ms: %j', (now, wish) => {
  const storage = memoryStorage()
  leaveWish(storage, p, { does: 'next' }, 0)
  expect(takeWish(storage, p, now)).toEqual(wish)
})

test('what is no wish is no wish', () => {
  const storage = memoryStorage()
  storage.setItem(wishKey('p'), 'something')
  expect(takeWish(storage, p, 0)).toBeUndefined()
})

test('a full storage is said', () => {
  const full = {
    ...memoryStorage(),
    setItem() {
      throw new Error('QuotaExceededError')
    },
  }
  expect(leaveWish(full, p, { does: 'next' }, 0)).toBe(false)
})
