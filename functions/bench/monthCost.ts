/** What Azure asks, in US dollars: the form of its public price lists; the figures are those of locally redundant storage in a large region and change. */
interface Prices {
  /** Table storage, each 10,000 requests; a batch is one */
  readonly tableRequests: number
  /** Table storage, a gigabyte kept for a month */
  readonly tableGigabyte: number
  /** queue storage, each 10,000 operations */
  readonly queueOperations: number
  /** Functions, each million executions */
  readonly executions: number
  /** Functions, each gigabyte-second */
  readonly gigabyteSecond: number
}

export const listPrices: Prices = {
  tableRequests: 0.00036,
  tableGigabyte: 0.045,
  queueOperations: 0.004,
  executions: 0.2,
  gigabyteSecond: 0.000016,
}

/** What happens in a month. */
export interface Month {
  readonly tableRequests: number
  readonly gigabytesKept: number
  readonly queueOperations: number
  readonly executions: number
  readonly gigabyteSeconds: number
}

/** @returns what a month costs, US dollars; free grants left out */
export const costOf = (month: Month, prices = listPrices): number =>
  (month.tableRequests / 10_000) * prices.tableRequests +
  month.gigabytesKept * prices.tableGigabyte +
  (month.queueOperations / 10_000) * prices.queueOperations +
  (month.executions / 1e6) * prices.executions +
  month.gigabyteSeconds * prices.gigabyteSecond

/** Requests that single deeds cost, as counted in the sample bureau of seven departments. */
export interface Counted {
  readonly submission: number
  readonly overview: number
  readonly run: number
}

const countedDepartments = 7

/**
 * A month of a bureau with so many departments and sheets a year: each sheet read twice, handed in and accepted; the overview 400 times, a run a
 * week. Overviews and runs cost by departments. Half a second of half a gigabyte an execution.
 */
export function monthOf(
  { departments, sheetsAYear, gigabytesKept }: { departments: number; sheetsAYear: number; gigabytesKept: number },
  counted: Counted,
): Month {
  const sheets = sheetsAYear / 12
  const [overviews, runs] = [400, 4]
  const byDepartments = departments / countedDepartments
  const executions = sheets * 4 + overviews + runs * departments
  return {
    tableRequests: sheets * 4 * counted.submission + (overviews * counted.overview + runs * counted.run) * byDepartments,
    gigabytesKept,
    // put, taken, removed
    queueOperations: runs * departments * 3,
    executions,
    gigabyteSeconds: executions * 0.25,
  }
}
