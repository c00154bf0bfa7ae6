import { rowsFor } from '@kaoji/shared/scoring/reading'
import { specsOf } from '@kaoji/shared/scoring/specs'
import { givenOf } from '@kaoji/shared/scoring/given'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { clauseReadings, type ClauseReading } from '../clauseReadings.ts'
import type { Job, Ready } from '../job.ts'
import { loadedMethods } from '../loadedMethods.ts'
import { sampleFacts } from '../sampleFacts.ts'

const times = 200

/** Clause 4 of posts-2011, a decision table of two columns and four rows: points, words and the nearest change from given facts, as peers get them. */
export const decisionTable: Job = { prepare: () => tableJob(({ outcome }) => outcome!().points.toNumber()) }

/** The same with the facts found and cited and the whole card made. */
export const decisionCard: Job = { prepare: () => tableJob(({ score }) => Number(score().card.points)) }

/** The table for everybody who wrote one essay. */
function tableJob(pointsOf: (reading: ClauseReading) => number): Ready {
  const departments = sampleFacts()
  const facts = departments.map((one) => ({ ...one, segments: one.segments.filter(({ id }) => essaysOf(one, id).length === 1) }))
  const readings = clauseReadings(facts, (clause) => clause === clause4)
  return {
    units: readings.length * times,
    run: () => Array.from({ length: times }, () => readings.map(pointsOf)),
    tell: (points: readonly (readonly number[])[]) => points.flat(),
  }
}

const clause4 = loadedMethods[0]!.clauses.get('4')!

/** The rows of an essay, by the segment that wrote it. */
function essaysOf(facts: DepartmentFacts, id: string) {
  const segment = facts.segments.find((one) => one.id === id)!
  if (!loadedMethods[0]!.data.types.includes(segment.type)) return []
  return specsOf(clause4.data.facts).flatMap((spec) => rowsFor({ facts, segment, given: givenOf(facts, facts.freeze) }, spec))
}

/** The same cases for engines that know no dates, as often as we score them ourselves: `day` 20111130. */
export const essayCases = (): { readonly chars: number; readonly day: number }[] => {
  const once = sampleFacts().flatMap((facts) =>
    facts.segments.flatMap(({ id }) => {
      const [essay, another] = essaysOf(facts, id)
      if (essay === undefined || another !== undefined) return []
      return [{ chars: Number(essay.values['chars']), day: Number(essay.values['handed-in']!.replaceAll('-', '')) }]
    }),
  )
  return Array.from({ length: times }, () => once).flat()
}
