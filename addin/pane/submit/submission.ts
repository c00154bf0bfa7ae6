import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Checked } from '@kaoji/shared/sheets/validate'
import type { Row } from '@kaoji/shared/year'
import type { Explanation, SheetPlace } from '../../service/answers.ts'
import type { Waiting } from '../../service/outbox.ts'
import { explanationsOf, type KeptReason } from '../fill/explanations.ts'

/** What is handed in: the rows as they will be kept, or a nil report, with the reasons that were asked for. */
export interface Submission {
  readonly rows: readonly Row[]
  readonly zero: boolean
  readonly explanations: readonly Explanation[]
  /** Why an accepted sheet is corrected. */
  readonly reason?: string
}

/** A filled sheet's submission. */
export const submissionOf = (checked: Checked, kept: readonly KeptReason[], reason: string): Submission => ({
  rows: checked.rows,
  zero: false,
  explanations: explanationsOf(checked, kept),
  ...(reason.trim() !== '' && { reason: reason.trim() }),
})

/** 零报告. */
export const nilReport = (reason: string): Submission => ({
  rows: [],
  zero: true,
  explanations: [],
  ...(reason.trim() !== '' && { reason: reason.trim() }),
})

/** The entry of a submission in the outbox; rows say by which form they were read, which may have changed when they go out. @param ifMatch the tag of the version it stands on; '' for a first one */
export const entryOf = (place: SheetPlace, title: string, submission: Submission, ifMatch: string, key: string): Waiting => ({
  kind: place.kind,
  department: place.department,
  period: place.period,
  key,
  title,
  body: JSON.stringify(submission.zero ? submission : { ...submission, definition: sheetOf(place.kind)?.version }),
  ifMatch,
})

/** The tag of a version, as the service names it; '' where there is none. */
export const tagOf = (newest: { readonly version: number; readonly state: string } | undefined): string =>
  newest === undefined ? '' : `${newest.version}.${newest.state}`

/** What the summary says about a submission before it goes. */
export interface Summary {
  readonly rows: number
  /** Against the period before: as many rows, or how many more (fewer: below 0); undefined where that is not known. */
  readonly more?: number
  /** Row by row as the period before, dates apart. */
  readonly alike: boolean
  readonly reasons: readonly { readonly problem: Checked['problems'][number]; readonly reason: string | undefined }[]
  readonly notes: number
  /** Days past its day; 0 in time, or where a return gave it a day of its own. `counted`: an earlier version was late already. */
  readonly late: { readonly days: number; readonly counted: boolean }
}
