import { z } from 'zod'
import { doneRun } from '../operations/results.ts'
import { runChanges } from '../operations/runChanges.ts'
import { yearOrTrouble } from '../operations/yearRecord.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters } from './runSchemas.ts'
import { textSchema } from './sheetSchemas.ts'

const stood = z.strictObject({
  score: z.string().nullable(),
  rank: z.int().nullable(),
  grade: textSchema.nullable(),
  incomplete: z.boolean(),
})
const moved = {
  from: stood,
  to: stood,
  change: z.string().nullable(),
  clauses: z.array(
    z.strictObject({ method: z.string(), card: z.string(), clause: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
}
const movedPerson = z.strictObject({ person: z.string(), name: z.string(), department: z.string(), ...moved }).meta({ id: 'MovedPerson' })
const movedDepartment = z.strictObject({ department: z.string(), ...moved }).meta({ id: 'MovedDepartment' })

/** 变动: who moved since the run before, from where to where, by which clauses. */
export const readRunChanges = endpoint({
  name: 'readRunChanges',
  method: 'GET',
  route: 'years/{year}/runs/{run}/changes',
  says: { zh: '与上次汇总相比的变动', en: 'What moved since the run before' },
  // Before and after publication alike: it tells of two runs, of which departments see one at most.
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: runParameters,
  query: {
    since: z.coerce.number().int().min(1).optional().meta({ description: 'The run to compare with; the one done before where not said' }),
  },
  answers: {
    200: {
      says: { zh: '变动', en: 'What moved' },
      body: z
        .strictObject({ since: z.int().nullable(), persons: z.array(movedPerson), departments: z.array(movedDepartment) })
        .meta({ id: 'RunChanges', description: 'since null: no run was done before. Without clauses only others moved.' }),
    },
  },
  troubles: ['not-found'],
  async answer({ params: { year, run }, query, store, language }) {
    const kept = await yearOrTrouble(store, year)
    if (!kept.ok) return troubled(kept.error, language)
    const done = await doneRun(store, year, run)
    if (!done.ok) return troubled(done.error, language)
    const changes = await runChanges(store, year, done.value, query.since)
    return changes.ok ? ok(changes.value) : troubled(changes.error, language)
  },
})
