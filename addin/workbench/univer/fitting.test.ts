import { memoryGrid } from '../host/workbook.ts'
import { fitting } from './fitting.ts'

const grid = memoryGrid()
const sheet = grid.sheets()[0]!.id
// Two columns of 54 points, merged: 104 beside the edges.
grid.changeSheet(sheet, { merged: [{ row: 0, column: 0, rows: 1, columns: 2 }] })
const sizeOf = (words: string, looks: object, column = 0) =>
  fitting(grid, sheet)({ 'format/font/size': 18, ...looks }, { value: words }, 0, column)
const shrink = { 'format/shrinkToFit': true }

test.each<[string, object, number | undefined, string]>([
  ['考核表', shrink, undefined, '3 × 18 = 54 fit in 104'],
  ['学习记录与考核表', shrink, 13, '8 signs in 104: 13'],
  ['2011年学习记录', shrink, 14, '4 × 0.56 + 5 = 7.24; 104 ÷ 7.24 = 14.36, in halves 14'],
  ['学习记录与考核表', {}, undefined, 'nobody asked'],
])('%s in %j: %s points', (words, looks, size) => expect(sizeOf(words, looks)).toBe(size))

test('a cell by itself has its own column’s width', () => {
  // 54 − 4 = 50 for 4 signs: 12.5
  expect(sizeOf('学习记录', shrink, 3)).toBe(12.5)
})
