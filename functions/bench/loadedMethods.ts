import type { LoadedMethod } from '@kaoji/shared/methods/load'
import { loadMethod } from '@kaoji/shared/methods/load'
import { methods } from '@kaoji/shared/methods/registry'
import { closeRun, rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import type { YearInputs } from '@kaoji/shared/scoring/frozen'
import { partYear } from '@kaoji/shared/scoring/part'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { partShard, sealResult } from '../operations/consolidate/resultText.ts'

/** The methods of 2011, loaded. */
export const loadedMethods: readonly LoadedMethod[] = methods.map((method) => {
  const loaded = loadMethod(method)
  if (!loaded.ok) throw new Error(loaded.error.map(({ says }) => says.en).join(' '))
  return loaded.value
})

/** @returns what a year's inputs come to */
export function consolidated(inputs: YearInputs): RunResult {
  const { bureau, shards } = scored(inputs)
  return closeRun(bureau, shards, loadedMethods)
}

/** @returns the hash of that result, as a run seals it */
export function resultHashOf(inputs: YearInputs): string {
  const { bureau, shards } = scored(inputs)
  const departments = shards.map((shard) => partShard(shard).scored)
  return sealResult(rankRun(bureau, departments, loadedMethods), departments).hashes.hash
}

function scored(inputs: YearInputs) {
  const { departments, bureau } = partYear(inputs, loadedMethods)
  return { bureau, shards: departments.map((facts) => scoreDepartment(facts, loadedMethods)) }
}
