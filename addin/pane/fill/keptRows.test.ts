import * as fc from 'fast-check'
import { keptRows } from './keptRows.ts'

const [first, second, third] = [{ km: 30 }, { km: '约30' }, { day: { serial: 40694 } }]

test('a row that reads as before is the object of before; a changed one is new', () => {
  const now = keptRows([first, second, third], [{ km: 30 }, { km: 31 }, { day: { serial: 40694 } }])
  expect(now[0]).toBe(first)
  expect(now[1]).toEqual({ km: 31 })
  expect(now[2]).toBe(third)
})

test('a row put in at the top leaves those below known', () => {
  const now = keptRows([first, second, third], [{ km: 1 }, { km: 30 }, { km: '约30' }, { day: { serial: 40694 } }])
  expect(now.slice(1)).toEqual([first, second, third])
  expect([now[1] === first, now[2] === second, now[3] === third]).toEqual([true, true, true])
})

test.each([
  ['a number and the same digits as text', { km: 30 }, { km: '30' }],
  ['a date and its bare number', { day: { serial: 40694 } }, { day: 40694 }],
  ['the two ways of counting dates', { day: { serial: 40694 } }, { day: { serial: 40694, date1904: true } }],
  ['a cell more', { km: 30 }, { km: 30, fuel: 2 }],
])('%s differ', (_, before, now) => expect(keptRows([before], [now])[0]).toBe(now))

test('whatever was before, what was read now is what comes out', () => {
  const rows = fc.array(fc.dictionary(fc.constantFrom('km', 'fuel', 'day'), fc.constantFrom('', 1, '1', true, null)))
  fc.assert(fc.property(rows, rows, (before, now) => expect(keptRows(before, now)).toEqual(now)))
})
