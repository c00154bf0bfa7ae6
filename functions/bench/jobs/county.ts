import { rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import type { YearInputs } from '@kaoji/shared/scoring/frozen'
import { partYear } from '@kaoji/shared/scoring/part'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { hashOf } from '../../operations/checkCode.ts'
import { partShard, sealResult, type ScoredDepartment } from '../../operations/consolidate/resultText.ts'
import { countyInputs, oneChanged, type CountyShare } from '../countyInputs.ts'
import type { Job, Stepped } from '../job.ts'
import { loadedMethods } from '../loadedMethods.ts'
import { stopwatch } from '../stopwatch.ts'

interface County {
  readonly share: CountyShare
}

/** A county consolidated whole: parted, every department scored, closed; facts and shards go through their texts, as a run keeps them. */
export const countyRun: Job = {
  prepare({ share }: County) {
    const inputs = countyInputs(share)
    return {
      async run(): Promise<Stepped> {
        const { took, steps } = stopwatch()
        const { departments, bureau } = took('part', () => partYear(inputs, loadedMethods))
        const shards = took('score', () => departments.map(scoredText))
        const read = took('read shards', () => shards.map((text) => JSON.parse(text) as ScoredDepartment))
        took('close', () => sealResult(rankRun(bureau, read, loadedMethods), read))
        return { steps: await steps() }
      },
    }
  },
}

/** The next run after one sheet was changed: only departments whose facts changed are scored anew. Tells the hash of the result's texts. */
export const countyChanged: Job = {
  prepare({ share }: County) {
    const before = countyInputs(share)
    const { departments } = partYear(before, loadedMethods)
    const known = new Map(departments.map((facts) => [hashOf(JSON.stringify(facts)), scoredText(facts)]))
    const inputs = oneChanged(share, before).inputs
    return { run: () => nextRun(inputs, known), tell: ({ hash }: Next) => hash }
  },
}

/** The same next run as if there had been none before. */
export const countyAnew: Job = {
  prepare({ share }: County) {
    const inputs = oneChanged(share, countyInputs(share)).inputs
    return { run: () => nextRun(inputs, new Map()), tell: ({ hash }: Next) => hash }
  },
}

interface Next extends Stepped {
  readonly hash: string
}

async function nextRun(inputs: YearInputs, known: ReadonlyMap<string, string>): Promise<Next> {
  const { took, steps } = stopwatch()
  const { departments, bureau } = took('part', () => partYear(inputs, loadedMethods))
  const hashes = took('hash facts', () => departments.map((facts) => hashOf(JSON.stringify(facts))))
  const texts = took('score', () => departments.map((facts, i) => known.get(hashes[i]!) ?? scoredText(facts)))
  const read = took('read shards', () => texts.map((text) => JSON.parse(text) as ScoredDepartment))
  const { hash } = took('close', () => sealResult(rankRun(bureau, read, loadedMethods), read).hashes)
  return { hash, steps: await steps() }
}

/** Scores a department and makes all its texts. @returns the one that closing reads */
const scoredText = (facts: DepartmentFacts) => JSON.stringify(partShard(scoreDepartment(facts, loadedMethods)).scored)
