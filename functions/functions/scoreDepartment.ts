import { failRun, scoreShard } from '../operations/consolidate/scoreShard.ts'
import { queued } from './queued.ts'

// The host gives a message up after this many times (host.json, maxDequeueCount).
const lastAttempt = 5

/** Scores one department of a run; the last one closes the run. */
export const scoreDepartment = queued({
  name: 'scoreDepartment',
  queue: 'score-department',
  async work(message, { store, now, attempt }) {
    try {
      await scoreShard(store, message, now)
    } catch (error) {
      if (attempt >= lastAttempt) await failRun(store, message, error, now)
      throw error
    }
  },
})
