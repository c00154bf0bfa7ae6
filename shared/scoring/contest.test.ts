import type { Row } from '../year.ts'
import { runOf } from './caseRun.ts'

// 百日节油竞赛: quota 10 L/100 km, so 1,500 km allow 150 L
const vehicles = { 'vehicles 2011': [{ plate: '浙A00001', quota: '10', card: 'K1', insured: '是', from: '2009-01-01' }] }
const raced = (driver: string, fuel: string, kmEnd = '11500', accident = '无'): Row => ({
  driver,
  plate: '浙A00001',
  'km-start': '10000',
  'km-end': kmEnd,
  fuel,
  accident,
})
const places = (...rows: readonly Row[]) =>
  runOf({ rows: { ...vehicles, 'contest 2011': rows } }).contest.map(({ person, place, saving }) => [person, place, saving])

test('the saving is exact, ranked downward', () =>
  expect(places(raced('CD-02', '140'), raced('CD-03', '100'), raced('CD-04', '120'))).toEqual([
    ['CD-03', 1, '1/3'],
    ['CD-04', 2, '0.2'],
    ['CD-02', 3, '1/15'],
  ]))
test('a driver’s rows are taken together: 1 − (60+60) ÷ (100+50)', () =>
  expect(places(raced('CD-02', '60', '11000'), raced('CD-02', '60', '10500'))).toEqual([['CD-02', 1, '0.2']]))
test('equal saving: more km first; equal km too: the same place, the next is third', () =>
  expect(places(raced('CD-02', '120'), raced('CD-03', '128', '11600'), raced('CD-04', '120'))).toEqual([
    ['CD-03', 1, '0.2'],
    ['CD-02', 2, '0.2'],
    ['CD-04', 2, '0.2'],
  ]))
test.each([
  ['主责', '120', '11500', null, '0.2', '有主责或全责事故'],
  ['全责', '120', '11500', null, '0.2', '有主责或全责事故'],
  ['同责', '120', '11500', 1, '0.2', '第1名'],
  ['无', '120', '11499.9', null, '2999/14999', '里程1499.9不足1500'],
  ['无', '150', '11500', null, '0', '没有节油'],
  ['无', '0', '10000', null, null, '里程0不足1500'],
])('%s, %s L to km %s: place %s', (accident, fuel, kmEnd, place, saving, says) => {
  const [result] = runOf({ rows: { ...vehicles, 'contest 2011': [raced('CD-02', fuel, kmEnd, accident)] } }).contest
  expect([result!.place, result!.saving]).toEqual([place, saving])
  expect(result!.says.zh).toContain(says)
})
test('who is out takes no place from the others', () =>
  expect(places(raced('CD-02', '90', '11500', '全责'), raced('CD-03', '120'))).toEqual([
    ['CD-03', 1, '0.2'],
    ['CD-02', null, '0.4'],
  ]))
