import type { Standing } from '../../service/answers.ts'
import { dueLines, nextLine } from './dueLines.ts'

const sheet = (kind: string, state: Standing['state'], daysLeft = 2, dueOn = '2011-07-05'): Standing => ({
  kind,
  department: '行政科',
  period: '2011-06',
  sheet: 15,
  title: { zh: kind, en: kind },
  due: true,
  dueOn,
  state,
  daysLeft,
  daysLate: 0,
  version: 0,
  zero: false,
})
const copy = (kind: string, laidOutAt = '2011-07-03', active = false) => ({
  identity: { kind, department: '行政科', period: '2011-06', laidOutAt },
  active,
})

test('退回, overdue, due, 草稿, 已报, 审定', () => {
  const list = ['accepted', 'submitted', 'due', 'returned'].map((state) => sheet(state, state as Standing['state']))
  const lines = dueLines([...list, sheet('draft', 'due'), sheet('late', 'due', -1)], [copy('draft')])
  expect(lines.map(({ standing }) => standing.kind)).toEqual(['returned', 'late', 'due', 'draft', 'submitted', 'accepted'])
})

test('a copy of a sheet that was handed in is no draft', () => {
  const [line] = dueLines([sheet('study', 'submitted')], [copy('study')])
  expect([line!.draft, line!.copy]).toEqual([false, copy('study')])
})

test('of two copies the one in front counts, else the newest', () => {
  const [older, newer] = [copy('study', '2011-07-01'), copy('study', '2011-07-02')]
  expect(dueLines([sheet('study', 'due')], [newer, older])[0]!.copy).toBe(newer)
  const front = { ...older, active: true }
  expect(dueLines([sheet('study', 'due')], [newer, front])[0]!.copy).toBe(front)
})

test('the next is the first open one, in this order', () => {
  expect(nextLine(dueLines([sheet('a', 'accepted'), sheet('b', 'due'), sheet('c', 'returned')], []))!.standing.kind).toBe('c')
  expect(nextLine(dueLines([sheet('a', 'accepted')], []))).toBeUndefined()
})

test('what waits in 待发 is not the next', () => {
  const lines = dueLines([sheet('a', 'returned'), sheet('b', 'due')], [])
  expect(nextLine(lines, ({ kind }) => kind === 'a')!.standing.kind).toBe('b')
})
