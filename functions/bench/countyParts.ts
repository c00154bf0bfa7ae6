import type { Submission } from '@kaoji/shared/year'
import { countyYear } from '../sample/county.ts'
import { countySizes, type CountyShare } from './countyInputs.ts'

const mostBytes = 6_000_000
const mostSheets = 400
const sheetsOfAClerk = 45

/** A county's year as the bodies of an import, in the order in which imports want them. */
export function* countyParts(share: CountyShare): Generator<string> {
  const { bureau, freeze, submissions } = countyYear(countySizes[share])
  const body = (texts: readonly string[]) =>
    `{"freeze":${JSON.stringify(freeze)},"bureau":${JSON.stringify(bureau)},"submissions":[${texts.join()}],"rulings":[]}`
  let [texts, bytes] = [[] as string[], 0]
  for (const submission of submissions()) {
    const text = JSON.stringify(submission)
    const size = Buffer.byteLength(text)
    if (bytes + size > mostBytes || texts.length >= mostSheets) {
      yield body(texts)
      ;[texts, bytes] = [[], 0]
    }
    texts.push(text)
    bytes += size
  }
  yield body(texts)
}

/** The sheets of departments as a clerk corrects them: rows that were handed in before the last ones. */
function* countyCorrections(share: CountyShare, departments: ReadonlySet<string>, each: number): Generator<Submission> {
  const left = new Map([...departments].map((department) => [department, each]))
  for (const submission of countyYear(countySizes[share]).submissions()) {
    const { kind, department, versions } = submission
    const more = left.get(department) ?? 0
    if (more === 0 || versions.length < 2 || versions.at(-2)!.rows.length === 0 || !ownKinds.has(kind)) continue
    left.set(department, more - 1)
    yield submission
  }
}

/** What a crowd of clerks corrects, each for a department; not of the first, where the changed sheet is. */
export const crowdCorrections = (share: CountyShare, departments: readonly string[], clerks: number) =>
  countyCorrections(share, new Set(departments.slice(5, 5 + clerks)), sheetsOfAClerk)

// What every department hands in by itself, whose earlier rows pass the checks after the last ones came.
const ownKinds = new Set(['attendance', 'monthly-work', 'study-log', 'theme-activities', 'approvals', 'suggestions', 'complaints'])
