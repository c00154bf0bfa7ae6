import type { Submission } from '@kaoji/shared/year'
import { grouped } from '@kaoji/shared/grouped'
import { callerOf, succeeded, type Call } from './caller.ts'

/** The crowd of a county: how many clerks, how many sheets each corrects, and how many of these are not counted. */
export const countyCrowd = { clerks: 50, each: 45, warmUp: 15 } as const

/** How a crowd of clerks fared. */
export interface Crowd {
  /** submissions a second, from the first sent to the last answered */
  readonly rate: number
  /** how long each waited for its receipt, milliseconds, the shortest first */
  readonly waits: readonly number[]
  /** how long the office waited for its overview meanwhile, milliseconds, the shortest first */
  readonly overviews: readonly number[]
}

/** A clerk, signed in, with the sheets to correct. */
interface Clerk {
  readonly call: Call
  readonly own: readonly Filled[]
}

/** Signs in a clerk for each department that the sheets are of: its head. */
export async function clerksOf(address: string, sheets: readonly Submission[]): Promise<readonly Clerk[]> {
  const people = JSON.parse(await (await fetch(`${address}/local/people`)).text()) as readonly LocalPerson[]
  return Promise.all(
    [...grouped(sheets, ({ department }) => department)].map(async ([department, own]) => {
      const head = people.find((one) => one.department === department && one.roles.includes('head'))!
      return { call: await callerOf(address, head.person), own: own.map(bodyOf) }
    }),
  )
}

/** Clerks at once, each correcting sheets one after another as fast as receipts come; the office, where there is one, reads its overview all the while. */
export async function crowd(clerks: readonly Clerk[], year: number, office?: Call): Promise<Crowd> {
  const waits: number[] = []
  const overviews: number[] = []
  const over = new AbortController()
  const watch = async (by: Call) => {
    while (!over.signal.aborted) {
      overviews.push(await timed(() => overview(by, year)))
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const reading = office && watch(office)
  const started = performance.now()
  await Promise.all(clerks.map(({ call, own }) => handIn(call, own, waits)))
  const seconds = (performance.now() - started) / 1000
  over.abort()
  await reading
  const inOrder = (values: number[]) => values.sort((a, b) => a - b)
  return { rate: waits.length / seconds, waits: inOrder(waits), overviews: inOrder(overviews) }
}

/** Clerks who have handed in so many of their sheets already, all at once, with those that are left: a service just started is slow for a while. */
export async function warmedUp(clerks: readonly Clerk[], sheets: number): Promise<readonly Clerk[]> {
  await Promise.all(clerks.map(({ call, own }) => handIn(call, own.slice(0, sheets), [])))
  return clerks.map(({ call, own }) => ({ call, own: own.slice(sheets) }))
}

/** How long the office waits for its overview when nobody else is there, milliseconds, the shortest first. */
export async function overviewsOf(office: Call, year: number): Promise<readonly number[]> {
  const waits: number[] = []
  while (waits.length < 9) waits.push(await timed(() => overview(office, year)))
  return waits.sort((a, b) => a - b)
}

/** The first page of 概况, as the pane asks for it. */
export const overview = (office: Call, year: number) => office('GET', `/api/years/${year}/sheets?maxpagesize=1000`)

interface LocalPerson {
  readonly person: string
  readonly department: string
  readonly roles: readonly string[]
}

interface Filled {
  readonly path: string
  readonly body: string
  readonly etag: string
}

function bodyOf({ kind, department, period, versions }: Submission): Filled {
  const path = `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}?reason=${encodeURIComponent('更正')}`
  const { rows } = versions.at(-2) ?? versions[0]!
  return { path, body: JSON.stringify({ rows, zero: false, explanations: [] }), etag: `"${versions.length}.accepted"` }
}

async function handIn(call: Call, sheets: readonly Filled[], waits: number[]): Promise<void> {
  for (const { path, body, etag } of sheets) waits.push(await timed(() => call('PUT', path, body, { 'if-match': etag })))
}

async function timed(call: () => ReturnType<Call>): Promise<number> {
  const started = performance.now()
  succeeded(await call())
  return performance.now() - started
}
