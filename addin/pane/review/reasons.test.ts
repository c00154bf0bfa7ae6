import { marked, reasonsOf } from './reasons.ts'

test('reasons go in the order of the rows, without blanks around', () => {
  const marks = marked(marked(new Map(), 7, ' 金额不符 '), 3, '缺登记号')
  expect(reasonsOf(marks)).toEqual({
    rows: [
      { row: 3, reason: '缺登记号' },
      { row: 7, reason: '金额不符' },
    ],
  })
})

test('the whole sheet goes back with a reason of its own', () => {
  expect(reasonsOf(marked(new Map(), 0, '是5月的表'))).toEqual({ reason: '是5月的表', rows: [] })
})

test('nothing goes while a ticked row has no reason', () => {
  expect(reasonsOf(marked(new Map([[3, '缺登记号']]), 5, ' '))).toBeUndefined()
  expect(reasonsOf(new Map())).toBeUndefined()
  expect(reasonsOf(marked(new Map([[3, '缺登记号']]), 3, undefined))).toBeUndefined()
})
