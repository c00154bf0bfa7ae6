import type { Result } from '@kaoji/shared/result'
import type { FullVersion, Receipt, RowChange, RowReason, SheetPlace, SheetProblem, Standing, Version, Who, Year } from './answers.ts'
import type { Client } from './client.ts'
import type { Waiting } from './outbox.ts'
import type { Trouble } from './trouble.ts'

type Answer<T> = Promise<Result<T, Trouble>>

const segment = encodeURIComponent
/** Where a sheet is at the service. */
export const sheetPath = ({ department, period, kind }: SheetPlace) =>
  `/api/departments/${segment(department)}/periods/${period}/sheets/${kind}`

/** A sheet's name among all of them: what is known of it is found under it. */
export const sheetName = ({ kind, department, period }: SheetPlace): string => `${kind} ${department} ${period}`

/** Who is signed in. */
export const whoAmI = (client: Client): Answer<Who> => client.read('/api/me')

/** The years, the first first. */
export const listYears = (client: Client): Answer<readonly Year[]> => client.list('/api/years')

/** 应报: what a department owes in a year, its months and quarters too. */
export const dueSheets = (client: Client, department: string, year: string): Answer<readonly Standing[]> =>
  client.list(`/api/departments/${segment(department)}/periods/${year}/sheets?whole=true&maxpagesize=1000`)

/** 概况: every department's. */
export const yearSheets = (client: Client, year: string): Answer<readonly Standing[]> =>
  client.list(`/api/years/${year}/sheets?maxpagesize=1000`)

/** What waits for review, the longest waiting first. */
export const waitingSheets = (client: Client, year: string): Answer<readonly Standing[]> =>
  client.list(`/api/years/${year}/sheets?${new URLSearchParams({ filter: "state eq 'submitted'", orderby: 'at', maxpagesize: '1000' })}`)

/** 历次, the first version first. */
export const listVersions = (client: Client, place: SheetPlace): Answer<readonly Version[]> => client.list(`${sheetPath(place)}/versions`)

/** The newest version with its rows. */
export const readSheet = (client: Client, place: SheetPlace): Answer<FullVersion> => client.read(sheetPath(place))

/** A version with its rows. */
export const readVersion = (client: Client, place: SheetPlace, version: number): Answer<FullVersion> =>
  client.read(`${sheetPath(place)}/versions/${version}`)

/** 比对: from the version before to this one. */
export const compareVersions = (
  client: Client,
  place: SheetPlace,
  version: number,
): Answer<{ readonly since: number; readonly value: readonly RowChange[] }> =>
  client.read(`${sheetPath(place)}/versions/${version}/changes`)

/** 报送 of what waits in the outbox, or goes at once. */
export const submitWaiting = (client: Client, entry: Waiting): Answer<Receipt> =>
  client.send('PUT', sheetPath(entry), {
    json: JSON.parse(entry.body) as unknown,
    idempotencyKey: entry.key,
    ...(entry.ifMatch !== '' && { ifMatch: entry.ifMatch }),
  })

/** 报送 of a filled workbook as it is. */
export const submitWorkbook = (
  client: Client,
  place: SheetPlace,
  bytes: Uint8Array<ArrayBuffer>,
  key: string,
  etag: string | undefined,
): Answer<Receipt> =>
  client.send('PUT', sheetPath(place), {
    bytes: { body: bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    idempotencyKey: key,
    ...(etag !== undefined && { ifMatch: etag }),
  })

/** 核对: the problems of rows as they were handed in. */
export const checkRows = (
  client: Client,
  place: SheetPlace,
  { rows, zero, explanations }: Pick<FullVersion, 'rows' | 'zero' | 'explanations'>,
): Answer<{ readonly problems: readonly SheetProblem[] }> =>
  client.send('POST', `${sheetPath(place)}/check`, { json: { rows, zero, explanations } })

/** 退回, with reasons row by row or one for the whole sheet. */
export const returnSheet = (
  client: Client,
  place: SheetPlace,
  etag: string,
  reasons: { readonly reason?: string; readonly rows: readonly RowReason[] },
): Answer<unknown> => client.send('POST', `${sheetPath(place)}/return`, { json: reasons, ifMatch: etag })

/** What the accepter sets in a row: 验收, 采纳, 奖项. */
export interface DecidedRow {
  readonly row: number
  readonly values: Readonly<Record<string, string>>
}

/** 审定; what only the accepter sets goes with it. */
export const acceptSheet = (client: Client, place: SheetPlace, etag: string, rows: readonly DecidedRow[] = []): Answer<unknown> =>
  client.send('POST', `${sheetPath(place)}/accept`, { json: { rows }, ifMatch: etag })

/** Where the blank sheet is. */
export const templatePath = (place: SheetPlace): string => `${sheetPath(place)}/template`

/** Where a version is as a printed copy: locked, with 合计 and the marks of its foot, for the wall or the file. */
export const printedPath = (place: SheetPlace, version: number): string => `${workbookPath(place, version)}&printed=true`

/** Where a version is as a workbook; the newest where not said. */
export const workbookPath = (place: SheetPlace, version?: number): string =>
  `${sheetPath(place)}/workbook${version === undefined ? '' : `?version=${version}`}`
