import type { ScoreLine } from '@kaoji/shared/scoring/result'
import { lossesOf, worstOf } from './losses.ts'

const line = (clause: string, maximum: string, points: string | null, section = '甲'): ScoreLine => ({
  clause,
  section,
  maximum,
  points,
  status: 'scored',
  card: clause,
})

test('lost is what lacks to the maximum; a bonus not won is no loss, a responsibility below nothing is', () => {
  const lines = [
    line('14', '20', '18.90'),
    line('28', '10', '1.00', '加分'),
    line('18', '0', '-0.50'),
    line('20', '2', null),
    line('1', '3', '3'),
  ]
  expect(lossesOf('posts-2011', lines).map(({ clause, lost }) => [clause, lost])).toEqual([
    ['14', '1.10'],
    ['18', '0.50'],
  ])
})

test('the first of equals costs most', () => {
  expect(worstOf('posts-2011', [line('1', '3', '2'), line('2', '2', '1')])?.clause).toBe('1')
  expect(worstOf('posts-2011', [line('1', '3', '3')])).toBeUndefined()
})
