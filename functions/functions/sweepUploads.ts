import { sweepUploads as sweep } from '../operations/sweepUploads.ts'
import { timed } from './timed.ts'

/** Every night: removes rows that were written ahead of a submission that never came. */
export const sweepUploads = timed({
  name: 'sweepUploads',
  schedule: '0 30 18 * * *',
  work: async ({ store, now, log }) => log('uploads swept', await sweep(store, now)),
})
