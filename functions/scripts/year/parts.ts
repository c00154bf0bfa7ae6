import { momentOf } from '@kaoji/shared/civilDate'
import type { Ruling, Submission, YearDocument } from '@kaoji/shared/year'

/** A part of a year on its way to the service: JSON text, and how many sheets it brings. */
export interface Part {
  readonly text: string
  readonly sheets: number
}

/** A year as it goes in: the parts, and after the first run those rulings that are dated later than the freeze. */
export interface YearParts {
  readonly parts: readonly Part[]
  readonly late: Part | undefined
}

// The service takes 8 MB; smaller parts show how far it is.
const mostBytes = 6_000_000
const mostSheets = 220
const first = ['staffing', 'assignments', 'vehicles', 'pledge-projects']

/** Cuts a year into parts in the order in which imports want them: what others refer to first, then by time. */
export function partsOf({ freeze, bureau, submissions, rulings }: YearDocument): YearParts {
  const part = (submissions: readonly string[], rulings: readonly Ruling[]): Part => ({
    text: `{"freeze":${JSON.stringify(freeze)},"bureau":${JSON.stringify(bureau)},"submissions":[${submissions.join()}],"rulings":${JSON.stringify(rulings)}}`,
    sheets: submissions.length,
  })
  const isLate = ({ at }: Ruling) => at !== undefined && momentOf(at) > momentOf(freeze)
  const parts: Part[] = []
  let [texts, bytes] = [[] as string[], 0]
  for (const submission of inOrder(submissions)) {
    const text = JSON.stringify(submission)
    const size = Buffer.byteLength(text)
    if (texts.length > 0 && (bytes + size > mostBytes || texts.length >= mostSheets)) {
      parts.push(part(texts, []))
      ;[texts, bytes] = [[], 0]
    }
    texts.push(text)
    bytes += size
  }
  parts.push(
    part(
      texts,
      rulings.filter((ruling) => !isLate(ruling)),
    ),
  )
  const late = rulings.filter(isLate)
  return { parts, late: late.length === 0 ? undefined : part([], late) }
}

function inOrder(submissions: readonly Submission[]): Submission[] {
  const phase = ({ kind }: Submission) => (first.includes(kind) ? first.indexOf(kind) : first.length)
  const moment = ({ versions }: Submission) => (versions[0] === undefined ? 0 : momentOf(versions[0].at))
  return [...submissions].sort((a, b) => phase(a) - phase(b) || moment(a) - moment(b))
}
