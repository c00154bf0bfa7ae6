import { closeRun, rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import { partYear } from '@kaoji/shared/scoring/part'
import { byText } from '@kaoji/shared/grouped'
import { ok, type Result } from '@kaoji/shared/result'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { Store } from '../storage/port.ts'
import { readRunText } from '../storage/runs.ts'
import { hashOf } from './checkCode.ts'
import { readInputs, sealInputs } from './consolidate/frozenInputs.ts'
import { thawInputs } from './consolidate/frozenRows.ts'
import { cardsName, partShard, rankingName, scorecardsName, sealResult } from './consolidate/resultText.ts'
import { methodsOf } from './consolidate/scoreShard.ts'
import { doneRun, wholeResult } from './results.ts'
import type { Trouble } from './trouble.ts'
import { yearOrTrouble } from './yearRecord.ts'

/** What replaying (复算) a run came to: the same, or the first place where it differs. */
export type Verified =
  | { readonly equal: true; readonly hash: string }
  | { readonly equal: false; readonly where: string; readonly kept: string; readonly replayed: string }

/** Replays a run that is done from its frozen inputs and methods, and holds every text of its result against what was kept. */
export async function verifyRun(store: Store, year: string, number: number): Promise<Result<Verified, Trouble>> {
  const [kept, done] = [await yearOrTrouble(store, year), await doneRun(store, year, number)]
  if (!kept.ok) return kept
  if (!done.ok) return done
  const { run } = done.value
  const frozen = await readInputs(store, year, run.record.inputs)
  const { hash: inputsHash } = sealInputs(frozen)
  // The first edition took it over one text.
  if (![inputsHash, hashOf(JSON.stringify(frozen))].includes(run.record.inputs)) return ok(differs('inputs', run.record.inputs, inputsHash))
  const inputs = await thawInputs(store, kept.value.record, frozen)
  const methods = await methodsOf(store, run)
  const { departments, bureau } = partYear(inputs, methods)
  for (const [i, facts] of departments.entries()) {
    const entry = run.record.departments[i]
    const hash = hashOf(JSON.stringify(facts))
    if (entry?.department !== facts.department || entry.facts !== hash)
      return ok(differs(`facts ${facts.department}`, entry?.facts ?? '', hash))
  }
  const shards = departments.map((facts) => scoreDepartment(facts, methods))
  const { hash } = run.record.result!
  if (run.record.result!.scorecards === undefined) {
    // The first edition kept the same result in other texts.
    const [there, replayed] = [await wholeResult(store, year, done.value), closeRun(bureau, shards, methods)].map(inOrder)
    return ok(isSame(there, replayed) ? { equal: true, hash } : firstDifference('result', there, replayed))
  }
  const parted = shards.map(partShard)
  const sealed = sealResult(
    rankRun(bureau, shards, methods),
    parted.map(({ scored }) => scored),
  )
  const named = [
    { run: number, name: rankingName, text: sealed.ranking },
    ...parted.flatMap(({ scored: { department }, texts }, i) => {
      const lies = run.record.departments[i]!.reuses ?? number
      return [
        { run: lies, name: scorecardsName(department), text: texts.scorecards },
        { run: lies, name: cardsName(department), text: texts.cards },
      ]
    }),
  ]
  for (const { run: lies, name, text } of named) {
    const there = (await readRunText(store, year, lies, name)) ?? ''
    if (there !== text) return ok(firstDifference(name, JSON.parse(there === '' ? 'null' : there), JSON.parse(text)))
  }
  return ok(sealed.hashes.hash === hash ? { equal: true, hash } : differs('result', hash, sealed.hashes.hash))
}

/** A result with its members and cards in one order, whoever put it together. */
const inOrder = ({ cards, ...result }: RunResult): RunResult => ({ ...sorted(result), cards: sorted(cards) })

const sorted = <T extends object>(of: T): T => Object.fromEntries(Object.entries(of).sort(([a], [b]) => byText(a, b))) as T

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const differs = (where: string, kept: string, replayed: string): Verified => ({ equal: false, where, kept, replayed })

/** The first place, depth first, where two JSON values differ. */
function firstDifference(where: string, kept: unknown, replayed: unknown): Verified {
  if (isTree(kept) && isTree(replayed)) {
    for (const name of new Set([...Object.keys(kept), ...Object.keys(replayed)])) {
      if (!isSame(kept[name], replayed[name])) return firstDifference(`${where}/${name}`, kept[name], replayed[name])
    }
  }
  return differs(where, JSON.stringify(kept) ?? '', JSON.stringify(replayed) ?? '')
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
