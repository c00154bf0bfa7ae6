import { stuckMessages } from '../operations/consolidate/steerRun.ts'
import { timed } from './timed.ts'

/** Every minute: queues anew what is left of runs that got stuck, as after a kill between making a run and queueing it. */
export const resumeStuckRuns = timed({
  name: 'resumeStuckRuns',
  schedule: '15 * * * * *',
  sends: ['score-department'],
  async work({ store, now, send }) {
    for (const message of await stuckMessages(store, now)) send('score-department', message)
  },
})
