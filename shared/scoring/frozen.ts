import { momentOf } from '../civilDate.ts'
import type { Period } from '../period.ts'
import type { Bureau, Row, Ruling, Submission, SubmissionState, YearDocument } from '../year.ts'

/** A sheet as a run reads it: the newest accepted version handed in by the freeze, and what is known of how it came. */
export interface FrozenSheet {
  readonly kind: string
  readonly department: string
  readonly period: Period
  /** number of the version that counts, 1 the first; 0: nothing accepted */
  readonly version: number
  readonly rows: readonly Row[]
  /** every version handed in, oldest first */
  readonly history: readonly { readonly at: string; readonly empty: boolean }[]
  readonly returned: readonly string[]
}

/** What a run 汇总 starts from. Two runs over equal inputs give equal results, to the byte. */
export interface YearInputs {
  readonly bureau: Bureau
  readonly freeze: string
  readonly sheets: readonly FrozenSheet[]
  readonly rulings: readonly Ruling[]
}

/**
 * @param versions oldest first
 * @returns the number of the version a run reads: the newest accepted one handed in at or before the freeze; 0 where there is none
 */
export function countingVersion(versions: readonly { readonly at: string; readonly state: SubmissionState }[], freeze: string): number {
  const end = momentOf(freeze)
  let best = 0
  let latest = -Infinity
  versions.forEach(({ at, state }, i) => {
    const moment = momentOf(at)
    if (state === 'accepted' && moment <= end && moment >= latest) [best, latest] = [i + 1, moment]
  })
  return best
}

/** @returns a submission as a run reads it */
export function freezeSheet(submission: Submission, freeze: string): FrozenSheet {
  const version = countingVersion(submission.versions, freeze)
  return {
    kind: submission.kind,
    department: submission.department,
    period: submission.period,
    version,
    rows: version === 0 ? [] : submission.versions[version - 1]!.rows,
    history: submission.versions.map(({ at, rows }) => ({ at, empty: rows.length === 0 })),
    returned: submission.returned,
  }
}

/** @returns a year as a run reads it: of every sheet the version that counts */
export const freezeYear = ({ bureau, freeze, submissions, rulings }: YearDocument): YearInputs => ({
  bureau,
  freeze,
  sheets: submissions.map((submission) => freezeSheet(submission, freeze)),
  rulings,
})
