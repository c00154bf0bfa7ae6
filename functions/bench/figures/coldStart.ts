import { contest } from '../contest.ts'
import type { Figure } from '../figure.ts'
import { stepLines, timeOf } from '../line.ts'

/** The service started anew. */
export const coldStart: Figure = {
  name: 'cold-start',
  says: 'node local.mjs on a database that holds the sample year, consolidated: from the start of the process until the office, signed in, has its overview; files in the cache of the disk',
  async measure(bench) {
    const [runs] = await contest(bench, [{ who: 'ours', job: 'coldStart', input: { folder: bench.folder } }])
    const what = 'service, cold start'
    return [{ what, unit: 'ms', spread: timeOf(runs!, 'ms'), goal: { atMost: 1500 } }, ...stepLines(what, runs!, 'ms')]
  },
}
