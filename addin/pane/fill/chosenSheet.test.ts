import type { OpenSheet } from '../../excel/openSheet.ts'
import { chosenSheet } from './chosenSheet.ts'

const copy = (kind: string, laidOutAt: string, active = false): OpenSheet => ({
  identity: { kind, definition: '1', bureau: '局', department: '行政科', period: '2011-06', base: 0, baseCode: '', laidOutAt },
  rangeName: `${kind} ${laidOutAt}`,
  sheetName: kind,
  active,
})
const june = { kind: 'study-log', department: '行政科', period: '2011-06' }
const [older, newer, other] = [copy('study-log', '2011-07-01'), copy('study-log', '2011-07-02'), copy('attendance', '2011-07-03', true)]

test('of a place: the newest copy, unless another of it is in front', () => {
  expect(chosenSheet([older, newer, other], june)).toBe(newer)
  const front = copy('study-log', '2011-07-01', true)
  expect(chosenSheet([front, newer], june)).toBe(front)
  expect(chosenSheet([other], june)).toBeUndefined()
})

test('without a place: the sheet in front', () => {
  expect(chosenSheet([older, other], undefined)).toBe(other)
  expect(chosenSheet([older], undefined)).toBeUndefined()
})
