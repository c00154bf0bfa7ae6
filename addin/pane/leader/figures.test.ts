import type { ScoreLine } from '@kaoji/shared/scoring/result'
import { largestGains, largestLosses } from './figures.ts'

const line = (clause: string, maximum: string, points: string | null, section = '甲'): ScoreLine => ({
  clause,
  section,
  maximum,
  points,
  status: 'scored',
  card: clause,
})

test('the three largest losses over all departments, those not scored left out', () => {
  const departments = [
    { department: '行政科', lines: [line('16', '6', '3.00'), line('14', '20', '18.90'), line('20', '2', null)] },
    { department: '车队', lines: [line('15', '12', '9.90'), line('1', '3', '3.00'), line('2', '2', '1.90')] },
  ]
  expect(largestLosses(departments).map(({ who, clause, change }) => [who, clause, change])).toEqual([
    ['行政科', '16', '3.00'],
    ['车队', '15', '2.10'],
    ['行政科', '14', '1.10'],
  ])
})

test('gains are bonus points above nothing', () => {
  const scorecards = [
    {
      name: '王某',
      method: 'posts-2011',
      lines: [line('28', '10', '1.00', '加分'), line('29', '10', '0.00', '加分'), line('14', '20', '19.00', '乙')],
    },
  ]
  expect(largestGains(scorecards).map(({ clause, change }) => [clause, change])).toEqual([['28', '1.00']])
})
