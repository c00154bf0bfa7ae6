import type { Submission } from '@kaoji/shared/year'
import { grouped } from '@kaoji/shared/grouped'
import { callerOf, succeeded, type Call } from './caller.ts'

/**
 * The crowd of a county: how many clerks, how many corrections of each count, and how many go before: the service's work a submission falls until
 * some 6,000 have gone through.
 */
export const countyCrowd = { clerks: 50, each: 120, warmUp: 120 } as const

/** How a crowd of clerks fared. */
export interface Crowd {
  /** submissions a second, from the first sent to the last answered */
  readonly rate: number
  /** how long each waited for its receipt, milliseconds, the shortest first */
  readonly waits: readonly number[]
  /** how long the office waited for its overview meanwhile, milliseconds, the shortest first */
  readonly overviews: readonly number[]
}

/** A clerk, signed in, with the sheets to correct: one after another, from the first again after the last. */
interface Clerk {
  readonly call: Call
  readonly own: readonly Filled[]
  /** how many corrections went in so far */
  done: number
}

/** Signs in a clerk for each department that the sheets are of: its head. */
export async function clerksOf(address: string, sheets: readonly Submission[]): Promise<readonly Clerk[]> {
  const people = JSON.parse(await (await fetch(`${address}/local/people`)).text()) as readonly LocalPerson[]
  return Promise.all(
    [...grouped(sheets, ({ department }) => department)].map(async ([department, own]) => {
      const head = people.find((one) => one.department === department && one.roles.includes('head'))!
      return { call: await callerOf(address, head.person), own: own.map(filled), done: 0 }
    }),
  )
}

interface Work {
  /** the year whose overview the office reads all the while, where there is an office */
  readonly year: number
  readonly office?: Call
  /** how many corrections of each clerk; without it as many as he has sheets */
  readonly each?: number
}

/** Clerks at once, each handing in corrections as fast as receipts come. */
export async function crowd(clerks: readonly Clerk[], { year, office, each }: Work): Promise<Crowd> {
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
  await Promise.all(clerks.map((clerk) => handIn(clerk, each ?? clerk.own.length, waits)))
  const seconds = (performance.now() - started) / 1000
  over.abort()
  await reading
  const inOrder = (values: number[]) => values.sort((a, b) => a - b)
  return { rate: waits.length / seconds, waits: inOrder(waits), overviews: inOrder(overviews) }
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
  /** what it says by turns */
  readonly bodies: readonly string[]
  /** of what stands now */
  etag: string
}

function filled({ kind, department, period, versions }: Submission): Filled {
  const path = `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}?reason=${encodeURIComponent('更正')}`
  const bodies = versions
    .slice(-2)
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows }) => JSON.stringify({ rows, zero: false, explanations: [] }))
  return { path, bodies, etag: `"${versions.length}.accepted"` }
}

async function handIn(clerk: Clerk, count: number, waits: number[]): Promise<void> {
  for (const last = clerk.done + count; clerk.done < last; clerk.done += 1) {
    const sheet = clerk.own[clerk.done % clerk.own.length]!
    const body = sheet.bodies[Math.floor(clerk.done / clerk.own.length) % sheet.bodies.length]!
    const asked = () => clerk.call('PUT', sheet.path, body, { 'if-match': sheet.etag })
    waits.push(await timed(asked, ({ etag }) => (sheet.etag = etag!)))
  }
}

async function timed(call: () => ReturnType<Call>, answered?: (called: Awaited<ReturnType<Call>>) => void): Promise<number> {
  const started = performance.now()
  const called = succeeded(await call())
  const passed = performance.now() - started
  answered?.(called)
  return passed
}
