import { ok, type Result } from '@kaoji/shared/result'
import type { Moved as MovedBy } from '@kaoji/shared/scoring/moved'
import type { RunChanges } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { readRunChanges } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'

/** Where somebody stands in a run. */
export type Standpoint = Pick<MovedBy['to'], 'score' | 'rank' | 'grade'>

/** Somebody who moved, or a department. Without clauses it is others who moved. */
export interface Moved {
  readonly kind: 'department' | 'person'
  readonly id: string
  readonly name: string
  readonly from: Standpoint
  readonly to: Standpoint
  readonly clauses: MovedBy['clauses']
}

/** 比上次, asked of the service: it holds both runs. */
export async function readChanges(client: Client, year: string, before: number, run: number): Promise<Result<readonly Moved[], Trouble>> {
  const changes = await readRunChanges(client, year, run, before)
  return changes.ok ? ok(movedOf(changes.value)) : changes
}

/** Departments first, then persons, each in the run's order. */
export const movedOf = ({ departments, persons }: Pick<RunChanges, 'departments' | 'persons'>): readonly Moved[] => [
  ...departments.map(({ department, ...moved }): Moved => ({ kind: 'department', id: department, name: department, ...moved })),
  ...persons.map(({ person, name, ...moved }): Moved => ({ kind: 'person', id: person, name, ...moved })),
]
