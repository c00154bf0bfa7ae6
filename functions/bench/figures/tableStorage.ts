import { contest } from '../contest.ts'
import type { Figure } from '../figure.ts'
import { figureOf, spreadOf, type Line } from '../line.ts'
import { costOf, monthOf, type Counted } from '../monthCost.ts'

const deeds = {
  import: 'an imported version',
  submission: 'a clerk’s submission',
  overview: 'the office’s overview of seven departments',
  run: 'a run over seven departments',
} as const

const places = [
  { name: 'a bureau of 7 departments', size: { departments: 7, sheetsAYear: 880, gigabytesKept: 0.01 } },
  { name: 'a county of 100 departments', size: { departments: 100, sheetsAYear: 10_577, gigabytesKept: 0.4 } },
] as const

/** The sample year on Table storage: what it asks of it, and what that costs. */
export const tableStorage: Figure = {
  name: 'table-storage',
  says: 'the sample year on Table storage as Azurite speaks it, counted on the way there; a month’s cost by list prices (functions/bench/monthCost.ts)',
  async measure(bench) {
    const [runs] = await contest({ ...bench, warmUp: 0, counted: 1 }, [{ who: 'ours', job: 'tableYear', input: { folder: bench.folder } }])
    const lines = Object.entries(deeds).flatMap(([deed, what]): Line[] => [
      { what: `Table storage, ${what}`, unit: 'requests', spread: figureOf(runs!, `${deed} requests`) },
      { what: `Table storage, ${what}: sent`, unit: 'kB', spread: figureOf(runs!, `${deed} kilobytes up`) },
      { what: `Table storage, ${what}: received`, unit: 'kB', spread: figureOf(runs!, `${deed} kilobytes down`) },
    ])
    const counted = Object.fromEntries(['submission', 'overview', 'run'].map((deed) => [deed, runs![0]!.figures[`${deed} requests`]!]))
    const months = places.map(({ name, size }): Line => ({
      what: `a month on Azure, ${name}`,
      unit: 'USD',
      spread: spreadOf([costOf(monthOf(size, counted as unknown as Counted))]),
    }))
    return [...lines, ...months]
  },
}
