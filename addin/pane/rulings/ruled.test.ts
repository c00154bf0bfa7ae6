import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import { rulableOf, strikeOf, zeroOf } from './ruled.ts'

const fact = (row: number, version = 1): CitedRow => ({
  kind: 'attendance',
  sheet: 15,
  department: '行政科',
  period: '2011-03',
  version,
  row,
  cells: [],
  says: { zh: '', en: '' },
})
const card = (id: string, level: WhyCard['level'], facts: readonly CitedRow[]) => ({ id, clause: '6', level, facts }) as WhyCard
const place = { kind: 'attendance', department: '行政科', period: '2011-03' }

test('a person’s clause has points to set, a department’s has not; rows that are there can be struck, missing sheets taken as nil', () => {
  const rows = [{ ...place, version: 1, row: 4, values: { person: 'XZ-03', late: '2' } }]
  const rulable = rulableOf({ card: card('XZ-03/1/6', 'person', [fact(4), fact(9), fact(0, 0)]), rows })
  expect(rulable.scorecard).toBe('XZ-03/1')
  expect(rulable.rows.map(({ fact }) => fact.row)).toEqual([4])
  expect(strikeOf(rulable.rows[0]!, '重复')).toEqual({
    ruling: 'strike-row',
    ...place,
    match: { person: 'XZ-03', late: '2' },
    reason: '重复',
  })
  expect(rulable.missing.map((one) => zeroOf(one, '确无'))).toEqual([{ ruling: 'sheet-as-zero', ...place, reason: '确无' }])
  expect(rulableOf({ card: card('行政科/posts-2011/6', 'department', []), rows: [] }).scorecard).toBeUndefined()
})
