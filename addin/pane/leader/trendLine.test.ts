import { trendArea, trendPath, trendPoints } from './trendLine.ts'

// 132 px wide with 3 of air: 126 px over 11 steps; 30 high: 100 is at 3, 0 at 27
test('January stands left, December right, 100 above, 0 below; a month without work is a gap', () => {
  expect(trendPoints(['100.00', null, '0.00']).map(({ month, value, y }) => [month, value, y])).toEqual([
    [1, 100, 3],
    [3, 0, 27],
  ])
  const year = ['50', ...Array.from({ length: 10 }, () => null), '100']
  expect(trendPoints(year).map(({ x }) => x)).toEqual([3, 129])
  expect(trendPath(['100', '50', null, '0', '0'])).toMatch(/^M3,3L[\d.]+,15M[\d.]+,27L[\d.]+,27$/)
})

test('the area under the line ends at 0 and has the same gaps', () => {
  expect(trendArea(['100', '50', null, '0', '0'])).toMatch(/^M3,3L[\d.]+,15L[\d.]+,27L3,27ZM[\d.]+,27L[\d.]+,27L[\d.]+,27L[\d.]+,27Z$/)
})
