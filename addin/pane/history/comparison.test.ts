import type { RowChange } from '../../service/answers.ts'
import { changeCounts, comparedLines } from './comparison.ts'

const [due, present] = [
  { column: 'due-days', from: '20', to: '21' },
  { column: 'present', from: '', to: '21' },
]
// Six rows now; the old row 2 is gone, row 3 has two cells changed, row 6 is new.
const changes: readonly RowChange[] = [
  { change: 'removed', before: 2, values: {} },
  { change: 'changed', row: 3, before: 4, cells: [due, present] },
  { change: 'added', row: 6, values: {} },
]

test('cell by cell in the order of the newer version, what stayed in between', () => {
  expect(comparedLines(changes, 6)).toEqual([
    { line: 'removed', before: 2 },
    { line: 'same', from: 1, to: 2 },
    { line: 'changed', row: 3, cell: due },
    { line: 'changed', row: 3, cell: present },
    { line: 'same', from: 4, to: 5 },
    { line: 'added', row: 6 },
  ])
})

test('nothing changed: all rows are the same', () => {
  expect(comparedLines([], 3)).toEqual([{ line: 'same', from: 1, to: 3 }])
  expect(comparedLines([], 0)).toEqual([])
})

test('the counts: two cells, a row more, a row fewer', () => expect(changeCounts(changes)).toEqual({ cells: 2, added: 1, removed: 1 }))
