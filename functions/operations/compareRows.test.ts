import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import * as fc from 'fast-check'
import { compareRows, type RowChange } from './compareRows.ts'

const sheet = sheetOf('study-log')!
const row = (date: string, topic: string, hours = '2'): Row => ({ date, form: '集中学习', topic, attended: '3', hours })
const [a, b, c, d] = [row('2011-06-01', '一'), row('2011-06-08', '二'), row('2011-06-15', '三'), row('2011-06-22', '四')]

test('equal versions have no changes', () => expect(compareRows(sheet, [a, b], [a, b])).toEqual([]))

test('a row put in between is one addition, whatever moved behind it', () => {
  expect(compareRows(sheet, [a, b, d], [a, b, c, d])).toEqual([{ change: 'added', row: 3, values: c }])
})

test('a row taken out is one removal', () => {
  expect(compareRows(sheet, [a, b, c], [a, c])).toEqual([{ change: 'removed', before: 2, values: b }])
})

test('a row of which most cells stayed is changed, cell by cell; an emptied cell is said', () => {
  const { topic: _, ...without } = b
  expect(compareRows(sheet, [a, b, c], [a, { ...without, hours: '3' }, c])).toEqual([
    {
      change: 'changed',
      row: 2,
      before: 2,
      cells: [
        { column: 'topic', from: '二', to: '' },
        { column: 'hours', from: '2', to: '3' },
      ],
    },
  ])
})

test('a person’s row stays his, however much of it changed', () => {
  const attendance = sheetOf('attendance')!
  const changes = compareRows(
    attendance,
    [
      { person: 'XZ-01', 'due-days': '20', present: '20' },
      { person: 'XZ-02', 'due-days': '20', present: '20' },
    ],
    [{ person: 'XZ-02', 'due-days': '21', present: '18', sick: '3' }],
  )
  expect(changes).toMatchObject([
    { change: 'removed', before: 1 },
    { change: 'changed', row: 1, before: 2, cells: [{ column: 'due-days' }, { column: 'present' }, { column: 'sick' }] },
  ])
})

/** The newer version made of the older one and the changes. */
function applied(older: readonly Row[], newer: readonly Row[], changes: readonly RowChange[]): Row[] {
  const gone = new Set(changes.flatMap((change) => (change.change === 'added' ? [] : [change.before - 1])))
  const stayed = older.filter((_, i) => !gone.has(i))
  const put = new Map(
    changes.flatMap((change): [number, Row][] => {
      if (change.change === 'removed') return []
      if (change.change === 'added') return [[change.row - 1, change.values]]
      const cells = Object.fromEntries(change.cells.map(({ column, to }) => [column, to]))
      return [
        [change.row - 1, Object.fromEntries(Object.entries({ ...older[change.before - 1], ...cells }).filter(([, value]) => value !== ''))],
      ]
    }),
  )
  return newer.map((_, i) => put.get(i) ?? stayed.shift()!)
}

test('the changes make the newer version out of the older one', () => {
  const rows = fc.array(
    fc.record({
      topic: fc.constantFrom('一', '二', '三'),
      hours: fc.constantFrom('1', '2'),
      date: fc.constantFrom('2011-06-01', '2011-06-02'),
    }),
    { maxLength: 8 },
  )
  fc.assert(fc.property(rows, rows, (older, newer) => expect(applied(older, newer, compareRows(sheet, older, newer))).toEqual(newer)))
})
