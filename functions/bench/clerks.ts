import type { Submission } from '@kaoji/shared/year'
import { callerOf, succeeded, type Call } from './caller.ts'

/** How a crowd of clerks fared. */
export interface Crowd {
  /** submissions a second, from the first sent to the last answered */
  readonly rate: number
  /** how long each waited for its receipt, milliseconds, the shortest first */
  readonly waits: readonly number[]
  /** how long the office waited for its overview meanwhile, milliseconds, the shortest first */
  readonly overviews: readonly number[]
}

/** Clerks, one a department, each correcting its sheets one after another as fast as receipts come; the office reads its overview all the while. */
export async function crowd(address: string, year: number, sheets: readonly Submission[]): Promise<Crowd> {
  const byDepartment = new Map<string, Submission[]>()
  for (const sheet of sheets) byDepartment.set(sheet.department, [...(byDepartment.get(sheet.department) ?? []), sheet])
  const people = JSON.parse(await (await fetch(`${address}/local/people`)).text()) as readonly LocalPerson[]
  const clerks = await Promise.all(
    [...byDepartment].map(async ([department, own]) => {
      const clerk = people.find((one) => one.department === department && one.roles.includes('head'))!
      return { call: await callerOf(address, clerk.person), own: own.map(bodyOf) }
    }),
  )
  const office = await callerOf(address, 'office-1')
  const waits: number[] = []
  const overviews: number[] = []
  const over = new AbortController()
  const reading = (async () => {
    while (!over.signal.aborted) {
      overviews.push(await timed(() => overview(office, year)))
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })()
  const started = performance.now()
  await Promise.all(clerks.map(({ call, own }) => handIn(call, own, waits)))
  const seconds = (performance.now() - started) / 1000
  over.abort()
  await reading
  const inOrder = (values: number[]) => values.sort((a, b) => a - b)
  return { rate: sheets.length / seconds, waits: inOrder(waits), overviews: inOrder(overviews) }
}

/** How long the office waits for its overview when nobody else is there, milliseconds, the shortest first. */
export async function overviewsOf(office: Call, year: number): Promise<readonly number[]> {
  const waits: number[] = []
  while (waits.length < 9) waits.push(await timed(() => overview(office, year)))
  return waits.sort((a, b) => a - b)
}

/** The first page of 概况, as the pane asks for it. */
const overview = (office: Call, year: number) => office('GET', `/api/years/${year}/sheets?maxpagesize=1000`)

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
  const { rows } = versions.at(-2)!
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
