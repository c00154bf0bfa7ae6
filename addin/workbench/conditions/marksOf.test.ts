import { memoryGrid } from '../host/workbook.ts'
import { marksOf } from './marksOf.ts'

const area = { row: 3, column: 0, rows: 9, columns: 4 }
const format = (id: string, formula: string, more: object = {}) => ({
  id,
  area,
  kind: 'Custom',
  set: { 'custom/rule/formula': formula, ...more },
})

function marked(...formats: readonly ReturnType<typeof format>[]) {
  const grid = memoryGrid()
  const { id } = grid.sheets()[0]!
  grid.hold(id, 3, 1, { value: '约30' })
  grid.setConditions(id, formats)
  const marks = marksOf(grid, id, (one) => one.id)
  return { grid, id, at: (row: number, column: number) => marks.at(row, column), others: marks.others.map((one) => one.id) }
}

test('all that hold are given, in their order, for cells of their area alone', () => {
  const { at } = marked(format('text', 'ISTEXT(B4)'), format('filled', 'COUNTA($B4:$D4)>0'))
  // Written for A4: in A4 itself B4 is meant, in B4 the cell right of it.
  expect([at(3, 0), at(3, 1), at(4, 1), at(2, 0)]).toEqual([['text', 'filled'], ['filled'], [], []])
})

test('what holds may stop the others', () => {
  expect(marked(format('first', '$B4<>""', { stopIfTrue: true }), format('second', '$B4<>""')).at(3, 0)).toEqual(['first'])
})

test('a cell typed afterwards is seen at once', () => {
  const { grid, id, at } = marked(format('text', 'ISTEXT($B4)'))
  grid.hold(id, 3, 1, { value: 30 })
  expect(at(3, 1)).toEqual([])
})

test('an error holds not, a formula that is not known here is left to others', () => {
  const { at, others } = marked(format('error', '1/0'), format('other', 'SUMPRODUCT(A4:A9)>0'))
  expect([at(3, 0), others]).toEqual([[], ['other']])
})
