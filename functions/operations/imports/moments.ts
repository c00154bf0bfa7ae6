import { momentOf } from '@kaoji/shared/civilDate'
import type { Submission } from '@kaoji/shared/year'

/** A thing that happened to a sheet: a version came in, or the newest one went back. */
export interface Happening {
  readonly submission: Submission
  /** Index of the version. */
  readonly version: number
  readonly what: 'handed-in' | 'returned'
  /** As the document writes it, ISO 8601 with zone. */
  readonly at: string
}

/** A return that no returned version explains, or a returned version without its time. */
export interface Oddity {
  readonly submission: Submission
  readonly at: string
  readonly odd: 'return-without-version' | 'version-without-return'
}

/** Kinds that others refer to: they come first, one after the other. */
const first = ['staffing', 'assignments', 'vehicles', 'pledge-projects']

/**
 * All that happened in a document, in the order in which it is lived again: the kinds that others refer to first, then all else in
 * order of time. Each time in `returned` belongs to the returned version before it.
 */
export function happenings(submissions: readonly Submission[]): { readonly order: Happening[]; readonly odd: Oddity[] } {
  const odd: Oddity[] = []
  const all: { readonly happening: Happening; readonly phase: number; readonly moment: number }[] = []
  for (const submission of submissions) {
    const phase = first.indexOf(submission.kind)
    let moment = -Infinity
    const add = (happening: Happening) => {
      moment = Math.max(moment, momentOf(happening.at))
      all.push({ happening, phase: phase === -1 ? first.length : phase, moment })
    }
    const times = [...submission.returned].sort((a, b) => momentOf(a) - momentOf(b))
    for (const [version, { at, state }] of submission.versions.entries()) {
      add({ submission, version, what: 'handed-in', at })
      if (state !== 'returned') continue
      const next = submission.versions[version + 1]
      const time = times.findIndex((each) => momentOf(each) >= momentOf(at) && (next === undefined || momentOf(each) <= momentOf(next.at)))
      if (time === -1) odd.push({ submission, at, odd: 'version-without-return' })
      add({ submission, version, what: 'returned', at: time === -1 ? at : times.splice(time, 1)[0]! })
    }
    odd.push(...times.map((at): Oddity => ({ submission, at, odd: 'return-without-version' })))
  }
  all.sort((a, b) => a.phase - b.phase || a.moment - b.moment)
  return { order: all.map(({ happening }) => happening), odd }
}
