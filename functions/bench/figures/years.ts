import { contest, few } from '../contest.ts'
import type { Figure } from '../figure.ts'
import { peakOf, ratioOf, spreadOf, stepLines, timeOf } from '../line.ts'

/** The sample year by step. */
export const sampleYear: Figure = {
  name: 'sample-year',
  says: 'the sample year from accepted sheets to the workbook; warm, and in a process of its own each time',
  async measure(bench) {
    const contestant = { who: 'ours', job: 'sampleYearSteps', input: {} }
    const [warm] = await contest(bench, [contestant])
    const [cold] = await contest(bench, [{ ...contestant, fresh: true }])
    return [warm!, cold!].flatMap((runs, i) => {
      const what = `sample year, ${i === 0 ? 'warm' : 'a process each time'}`
      const steps = stepLines(what, runs, 'ms').map((line) => (line.what.endsWith(': score') ? { ...line, goal: { atMost: 100 } } : line))
      return [...steps, { what, unit: 'ms', spread: timeOf(runs, 'ms'), goal: { atMost: 1000 } } as const]
    })
  },
}

/** A county consolidated, whole and an eighth of it, in one process without storage. */
export const county: Figure = {
  name: 'county',
  says: 'a county of 100 departments and 2,000 posts, and an eighth of it, parted, scored and closed in one process; storage left out',
  async measure(bench) {
    const contestant = (share: string) => ({ who: 'ours', job: 'countyRun', input: { share }, fresh: true })
    const [whole, eighth] = await contest(few(bench), [contestant('whole'), contestant('eighth')])
    return [
      { what: 'county, whole', unit: 's', spread: timeOf(whole!, 's'), goal: { atMost: 15 } },
      ...stepLines('county, whole', whole!, 's'),
      { what: 'county, an eighth', unit: 's', spread: timeOf(eighth!, 's') },
      { what: 'county, whole by an eighth', unit: 'ratio', spread: ratioOf(whole!, eighth!), goal: { atMost: 9 } },
      { what: 'county, whole: memory', unit: 'MB', spread: peakOf(whole!), goal: { atMost: 500 }, note: 'with all its sheets in memory' },
      { what: 'county, an eighth: memory', unit: 'MB', spread: peakOf(eighth!) },
    ]
  },
}

// What takes some fifty milliseconds is compiled only after a few times.
const leastWarmUp = 4

/** One sheet changed: the next run beside the same run made anew. */
export const changed: Figure = {
  name: 'changed',
  says: 'the run after one sheet changed, departments with equal facts keeping their points, beside the same run made anew; equal bytes',
  async measure(bench) {
    const contestant = (job: string, more = {}) => ({ who: 'ours', name: job, job, input: { share: 'whole', ...more } })
    const contestants = [contestant('countyChanged'), contestant('countyChanged', { restarted: true }), contestant('countyAnew')]
    const [next, restarted, anew] = await contest({ ...bench, warmUp: Math.max(leastWarmUp, bench.warmUp) }, contestants)
    return [
      {
        what: 'one sheet of the county changed',
        against: 'made anew',
        unit: 'ratio',
        spread: ratioOf(next!, anew!),
        goal: { atMost: 0.03 },
        note: 'after four runs, in which its code is compiled',
      },
      ...stepLines('one sheet changed', next!, 'ms'),
      {
        what: 'one sheet of the county changed, the service restarted since the run before',
        against: 'made anew',
        unit: 'ratio',
        spread: ratioOf(restarted!, anew!),
      },
      { what: 'the same run made anew', unit: 'ms', spread: spreadOf(anew!.map(({ milliseconds }) => milliseconds)) },
    ]
  },
}
