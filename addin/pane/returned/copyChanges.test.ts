import { procurement } from '@kaoji/shared/sheets/procurement'
import { copyChanges } from './copyChanges.ts'

const [paper, pens] = [
  { item: '纸', amount: '10', way: '零星' },
  { item: '笔', amount: '20', way: '零星' },
]

test('a cell, a row more, a row fewer', () => {
  expect(copyChanges(procurement, [paper, pens], [{ ...paper, amount: '12' }, pens])).toEqual([
    { change: 'changed', row: 1, before: 1, cells: [{ column: 'amount', from: '10', to: '12' }] },
  ])
  expect(copyChanges(procurement, [paper], [paper, pens])).toEqual([{ change: 'added', row: 2, values: pens }])
  expect(copyChanges(procurement, [paper, pens], [pens])).toEqual([{ change: 'removed', before: 1, values: paper }])
})

test('rows that only moved have not changed', () => expect(copyChanges(procurement, [paper, pens], [pens, paper])).toEqual([]))
