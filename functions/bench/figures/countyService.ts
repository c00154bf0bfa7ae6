import { contest } from '../contest.ts'
import { countyCrowd } from '../clerks.ts'
import type { Figure } from '../figure.ts'
import type { Ran } from '../job.ts'
import { figureOf, ratioOfStep, spreadOf, timeOf, type Line } from '../line.ts'

const mostRounds = 2

/** A county through the service's HTTP interface, and the clerks who hand in all at once. */
export const countyService: Figure = {
  name: 'county-service',
  says: 'a county (40,000 versions of 10,577 sheets, 600,000 rows) and an eighth of it over HTTP, service and database of their own; check codes equal those of one go',
  async measure(bench) {
    const contestant = (share: string, clerks: number) => ({
      who: 'ours',
      name: share,
      job: 'countyService',
      input: { share, folder: bench.folder, ...countyCrowd, clerks },
    })
    const once = { ...bench, warmUp: 0, counted: Math.min(mostRounds, bench.counted) }
    const [whole, eighth] = await contest(once, [contestant('whole', countyCrowd.clerks), contestant('eighth', 0)])
    return [...runLines(whole!, eighth!), ...clerkLines(whole!)]
  },
}

const runLines = (whole: readonly Ran[], eighth: readonly Ran[]): Line[] => {
  const grows = (what: string, step: string): Line => ({
    what: `${what}, whole by an eighth`,
    unit: 'ratio',
    spread: ratioOfStep(whole, step, eighth, step),
    goal: { atMost: 9 },
  })
  const changed = 'consolidate, one sheet changed'
  return [
    { what: 'county taken in over HTTP', unit: 's', spread: timeOf(whole, 's', 'take in'), goal: { atMost: 120 } },
    grows('county taken in', 'take in'),
    { what: 'county consolidated over HTTP', unit: 's', spread: timeOf(whole, 's', 'consolidate'), goal: { atMost: 15 } },
    grows('county consolidated', 'consolidate'),
    {
      what: 'service after it: memory',
      unit: 'MB',
      spread: figureOf(whole, 'peak'),
      goal: { atMost: 500 },
      note: 'the most its process held',
    },
    { what: 'service after an eighth: memory', unit: 'MB', spread: figureOf(eighth, 'peak') },
    {
      what: 'county consolidated again, one sheet changed',
      against: 'the first run',
      unit: 'ratio',
      spread: ratioOfStep(whole, changed, whole, 'consolidate'),
      goal: { atMost: 0.03 },
    },
    { what: 'county consolidated again, one sheet changed', unit: 's', spread: timeOf(whole, 's', changed) },
  ]
}

const clerkLines = (whole: readonly Ran[]): Line[] => [
  {
    what: '50 clerks at once: submissions',
    unit: '/s',
    spread: figureOf(whole, 'rate'),
    note: `each clerk’s first ${countyCrowd.warmUp} are not counted`,
  },
  {
    what: '50 clerks at once: submissions',
    against: 'bare durable writes of SQLite',
    unit: 'ratio',
    spread: spreadOf(whole.map(({ figures }) => figures['rate']! / figures['bare']!)),
    goal: { atLeast: 0.3 },
  },
  {
    what: '50 clerks at once: the service’s work a submission',
    unit: 'ms',
    spread: figureOf(whole, 'worked'),
    note: 'on all its threads, the overview among it',
  },
  { what: '50 clerks at once: receipt after, p50', unit: 'ms', spread: figureOf(whole, 'p50') },
  { what: '50 clerks at once: receipt after, p99', unit: 'ms', spread: figureOf(whole, 'p99') },
  {
    what: 'the office’s overview of a county',
    unit: 'ms',
    spread: figureOf(whole, 'overview'),
    goal: { atMost: 100 },
    note: 'nobody else there',
  },
  { what: 'the office’s overview meanwhile', unit: 'ms', spread: figureOf(whole, 'overview meanwhile'), goal: { atMost: 100 } },
]
