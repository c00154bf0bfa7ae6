import type { Measured } from '../measured.ts'
import { costOf, listPrices } from '../monthCost.ts'
import { markdown, shown } from '../table.ts'
import { yearEnd, type Outcome, type Province, type ServiceTimes } from './yearEnd.ts'

const seven = 7

/** @returns what single deeds take, from a bench's result @throws Error where the result has no such figure */
function timesOf({ lines }: Pick<Measured, 'lines'>): ServiceTimes {
  const median = (what: string, unit: string) => {
    const found = lines.find((line) => line.what === what && line.unit === unit && line.spread !== undefined)
    if (found === undefined) throw new Error(`the result has no ${what} in ${unit}`)
    return found.spread!.median
  }
  return {
    submission: 1 / median('50 clerks at once: submissions', '/s'),
    submissionRequests: Math.round(median('Table storage, a clerk’s submission', 'requests')),
    overviewRequests: median('Table storage, the office’s overview of seven departments', 'requests') / seven,
    runRequests: median('Table storage, a run over seven departments', 'requests') / seven,
    part: median('county, whole: part', 's'),
    score: median('county, whole: score', 's') / 100,
    close: median('county, whole: read shards', 's') + median('county, whole: close', 's'),
  }
}

const base: Province = { counties: 100, departments: 100, sheets: 2000, looksEvery: 60, accounts: 1, instances: 200, seed: 2011 }

const scenarios: readonly (readonly [says: string, province: Province])[] = [
  ['as it is: one account, an overview a minute in each county', base],
  ['an overview every ten seconds', { ...base, looksEvery: 10 }],
  ['the same, ten accounts', { ...base, looksEvery: 10, accounts: 10 }],
  ['twenty instances only', { ...base, instances: 20 }],
  ['a county alone', { ...base, counties: 1 }],
]

/** @returns the year's end of a province of 100 counties as a Markdown table, and what it costs at list prices */
export function provinceTable(measured: Pick<Measured, 'lines'>): string {
  const times = timesOf(measured)
  const rows = scenarios.map(([says, province]) => row(says, province, yearEnd(province, times)))
  return markdown(
    [
      'last hour, then a run everywhere',
      'receipts',
      'p50',
      'p99',
      'most requests/s',
      'made to wait',
      'first run',
      'last run',
      'instances',
      'cost',
    ],
    rows,
  )
}

function row(says: string, { counties, departments }: Province, outcome: Outcome): string[] {
  const { waits, requests } = outcome
  const at = (part: number) => `${shown(waits[Math.min(waits.length - 1, Math.floor(waits.length * part))]!)} s`
  const executions = waits.length + counties * departments
  const cost = costOf(
    {
      tableRequests: requests,
      gigabytesKept: 0,
      queueOperations: counties * departments * 3,
      executions,
      gigabyteSeconds: executions * 0.25,
    },
    listPrices,
  )
  return [
    says,
    String(outcome.submissions),
    at(0.5),
    at(0.99),
    String(Math.round(outcome.accountPeak)),
    `${(outcome.throttled * 100).toFixed(1)} %`,
    `${shown(outcome.firstRun)} s`,
    `${shown(outcome.lastRun)} s`,
    String(outcome.instances),
    `${shown(cost)} USD`,
  ]
}
