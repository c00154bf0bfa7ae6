import { randomUUID } from 'node:crypto'
import type { Row } from '@kaoji/shared/year'
import type { Bureau } from './bureau.ts'

/** Which sheet. */
export interface Place {
  readonly department: string
  readonly period: string
  readonly kind: string
}

/** Where the service has a sheet. */
const pathOf = ({ department, period, kind }: Place) =>
  `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}`

interface Kept {
  readonly version: number
  readonly state: string
  /** When it was handed in, Beijing time. */
  readonly at: string
  readonly rows: readonly Row[]
}

/** A sheet's newest version, as the service keeps it. */
export const kept = async (bureau: Bureau, place: Place): Promise<Kept> =>
  (await bureau.ask('office-1', 'GET', pathOf(place))).json() as Promise<Kept>

/** The numbers of the versions that the service keeps. */
export async function versionsOf(bureau: Bureau, place: Place): Promise<readonly number[]> {
  const { value } = (await (await bureau.ask('office-1', 'GET', `${pathOf(place)}/versions`)).json()) as {
    value: readonly { readonly version: number }[]
  }
  return value.map(({ version }) => version)
}

/** What the office decides meanwhile. */
export async function decide(bureau: Bureau, place: Place, decision: 'return' | 'accept', body: unknown): Promise<void> {
  const { version, state } = await kept(bureau, place)
  const answer = await bureau.ask('office-1', 'POST', `${pathOf(place)}/${decision}`, body, { 'if-match': `"${version}.${state}"` })
  if (!answer.ok) throw new Error(`${decision} ${pathOf(place)}: ${answer.status}`)
}

/** Somebody hands a returned sheet in again, as it was. */
export async function handInAgain(bureau: Bureau, person: string, place: Place): Promise<void> {
  const { version, state, rows } = await kept(bureau, place)
  const headers = { 'if-match': `"${version}.${state}"`, 'idempotency-key': randomUUID() }
  const answer = await bureau.ask(person, 'PUT', pathOf(place), { rows, zero: false, explanations: [] }, headers)
  if (!answer.ok) throw new Error(`${pathOf(place)}: ${answer.status}`)
}
