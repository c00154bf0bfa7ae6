import type { Area } from './area.ts'
import { MOST_ROWS } from './area.ts'
import type { Splice } from './grid.ts'
import { splicedArea, splicedPlace } from './spliced.ts'

const rows = (at: number, removed: number, inserted: number) => ({ axis: 'rows', at, removed, inserted }) as const
const block = { row: 4, column: 1, rows: 3, columns: 2 }

// Rows 5 to 7 (counted from 1), two columns.
test.each<readonly [Splice, Area | undefined, string]>([
  [rows(2, 0, 2), { ...block, row: 6 }, 'two put in before it: it moves'],
  [rows(4, 0, 1), { ...block, row: 5 }, 'one put in at its first row: it moves'],
  [rows(5, 0, 1), { ...block, rows: 4 }, 'one put in between: it grows'],
  [rows(7, 0, 1), block, 'one put in behind it: it stays'],
  [rows(2, 1, 0), { ...block, row: 3 }, 'one taken out before it: it moves up'],
  [rows(3, 2, 0), { ...block, row: 3, rows: 2 }, 'the row before and its first are taken out: it moves up and shrinks'],
  [rows(5, 9, 0), { ...block, rows: 1 }, 'all from its second on taken out: its first is left'],
  [rows(3, 5, 0), undefined, 'all of it taken out: nothing is left'],
])('%j: %j, %s', (splice, after) => expect(splicedArea(block, splice)).toEqual(after))

test('a whole column stays whole when rows come', () => {
  const column = { row: 0, column: 3, rows: MOST_ROWS, columns: 1 }
  expect(splicedArea(column, rows(5, 0, 9))).toEqual(column)
})

test.each([
  [3, 3],
  [4, undefined],
  [5, undefined],
  [6, 5],
])('two rows out and one in at 4: row %i stands at %p', (place, after) => expect(splicedPlace(place, rows(4, 2, 1))).toBe(after))
