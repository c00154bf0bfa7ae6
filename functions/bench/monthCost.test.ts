import { costOf, monthOf } from './monthCost.ts'

const prices = { tableRequests: 0.001, tableGigabyte: 0.05, queueOperations: 0.004, executions: 0.2, gigabyteSecond: 0.00002 }

test('20,000 requests, 2 GB, 30,000 queue operations, half a million executions of 0.2 GB s: 0.002 + 0.1 + 0.012 + 0.1 + 2', () => {
  const month = { tableRequests: 20_000, gigabytesKept: 2, queueOperations: 30_000, executions: 500_000, gigabyteSeconds: 100_000 }
  expect(costOf(month, prices).toFixed(3)).toBe('2.214')
})

test('a bureau of 14 departments: 100 sheets × 4 × 10 requests, 400 overviews × 20 and 4 runs × 200, both twice as dear as with seven', () => {
  const month = monthOf({ departments: 14, sheetsAYear: 1200, gigabytesKept: 1 }, { submission: 10, overview: 20, run: 200 })
  expect(month.tableRequests).toBe(4000 + (8000 + 800) * 2)
  expect(month.queueOperations).toBe(4 * 14 * 3)
})
