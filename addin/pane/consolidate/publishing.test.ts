import type { Run } from '../../service/answers.ts'
import { whyNotPublished } from './publishing.ts'

const run = (number: number, more: Partial<Run> = {}): Run => ({
  year: '2011',
  run: number,
  state: 'done',
  startedAt: '2012-01-16T08:30:00+08:00',
  freeze: '2012-01-15',
  progress: { finished: 7, total: 7 },
  departments: [],
  sheets: { due: 880, accepted: 880 },
  pending: 0,
  published: false,
  ...more,
})

test.each([
  [run(1), [run(1)], '2012-01-15', 'publish.frozen'],
  [run(1), [run(1)], '2012-01-16', undefined],
  [run(1, { pending: 2 }), [run(1, { pending: 2 })], '2012-01-16', 'publish.pending'],
  [run(1), [run(1), run(2)], '2012-01-16', 'publish.older'],
  [run(1), [run(1), run(2, { state: 'scoring' })], '2012-01-16', 'publish.older'],
  [run(1), [run(1), run(2, { state: 'cancelled' })], '2012-01-16', undefined],
] as const)('the newest, after the freeze, nothing pending: %#', (one, runs, today, key) => {
  expect(whyNotPublished(one, runs, today)?.key).toBe(key)
})
