import { closeRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment, type DepartmentShard } from '@kaoji/shared/scoring/department'
import type { YearInputs } from '@kaoji/shared/scoring/frozen'
import { partYear } from '@kaoji/shared/scoring/part'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { hashOf } from '../../operations/checkCode.ts'
import { resultTexts } from '../../operations/consolidate/resultText.ts'
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
        const shards = took('score', () => departments.map((facts) => JSON.stringify(scoreDepartment(facts, loadedMethods))))
        const read = took('read shards', () => shards.map((text) => JSON.parse(text) as DepartmentShard))
        took('close', () => closeRun(bureau, read, loadedMethods))
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
    const known = new Map(
      departments.map((facts) => [hashOf(JSON.stringify(facts)), JSON.stringify(scoreDepartment(facts, loadedMethods))]),
    )
    const inputs = oneChanged(share, before).inputs
    return { run: () => nextRun(inputs, known), tell: ({ result }: Next) => resultHash(result) }
  },
}

/** The same next run as if there had been none before. */
export const countyAnew: Job = {
  prepare({ share }: County) {
    const inputs = oneChanged(share, countyInputs(share)).inputs
    return { run: () => nextRun(inputs, new Map()), tell: ({ result }: Next) => resultHash(result) }
  },
}

interface Next extends Stepped {
  readonly result: RunResult
}

async function nextRun(inputs: YearInputs, known: ReadonlyMap<string, string>): Promise<Next> {
  const { took, steps } = stopwatch()
  const { departments, bureau } = took('part', () => partYear(inputs, loadedMethods))
  const hashes = took('hash facts', () => departments.map((facts) => hashOf(JSON.stringify(facts))))
  const texts = took('score', () =>
    departments.map((facts, i) => known.get(hashes[i]!) ?? JSON.stringify(scoreDepartment(facts, loadedMethods))),
  )
  const shards = took('read shards', () => texts.map((text) => JSON.parse(text) as DepartmentShard))
  const result = took('close', () => closeRun(bureau, shards, loadedMethods))
  return { result, steps: await steps() }
}

const resultHash = (result: RunResult) => {
  const { summary, cards } = resultTexts(result)
  return hashOf(summary + [...cards.values()].join(''))
}
