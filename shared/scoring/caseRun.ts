import type { CaseYear } from '../methods/caseYear.ts'
import { inputsOf } from '../methods/caseYear.ts'
import type { MethodData } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { loadMethod } from '../methods/load.ts'
import { methods } from '../methods/registry.ts'
import { closeRun } from './close.ts'
import { scoreDepartment } from './department.ts'
import { partYear } from './part.ts'
import type { PersonScore, RunResult, Scorecard } from './result.ts'

/** What the tests of scoring ask of a year told as a case. */

/** @throws Error naming the faults of a method that cannot be loaded */
export function loadedOf(data: MethodData): LoadedMethod {
  const loaded = loadMethod(data)
  if (!loaded.ok) throw new Error(loaded.error.map(({ says }) => says.en).join('; '))
  return loaded.value
}
export const methodsOf2011: readonly LoadedMethod[] = methods.map(loadedOf)

/** @returns the result of a whole run over a case */
export function runOf(given: CaseYear, by: readonly LoadedMethod[] = methodsOf2011): RunResult {
  const { departments, bureau } = partYear(inputsOf(given), by)
  return closeRun(
    bureau,
    departments.map((facts) => scoreDepartment(facts, by)),
    by,
  )
}

export const cardOf = ({ scorecards }: RunResult, id: string): Scorecard => scorecards.find((card) => card.id === id)!
export const personOf = ({ persons }: RunResult, code: string): PersonScore => persons.find(({ person }) => person === code)!

/** @returns the points of one line: a clause's, `丙折算`, `16倒扣`; null where it does not apply or stand there */
export const lineOf = (card: Scorecard, clause: string): string | null => card.lines.find((line) => line.clause === clause)?.points ?? null

/** @returns the points of one section, null where nothing in it applies */
export const sectionOf = (card: Scorecard, section: string): string | null =>
  card.sections.find((one) => one.section === section)?.points ?? null
