import { rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import type { YearInputs } from '@kaoji/shared/scoring/frozen'
import { partYear, type BureauFacts } from '@kaoji/shared/scoring/part'
import type { ChangedSheet } from '@kaoji/shared/scoring/touched'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { hashOf } from '../../operations/checkCode.ts'
import { partNext } from '../../operations/consolidate/partNext.ts'
import { partShard, sealResult, type ScoredDepartment } from '../../operations/consolidate/resultText.ts'
import { countyInputs, oneChanged, type CountyShare } from '../countyInputs.ts'
import type { Job, Stepped } from '../job.ts'
import { loadedMethods } from '../loadedMethods.ts'
import { stopwatch, type Stopwatch } from '../stopwatch.ts'

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
        closed(
          bureau,
          took('score', () => departments.map(scoredText)),
          took,
        )
        return { steps: await steps() }
      },
    }
  },
}

/** The next run after one sheet was changed, going on from the run before, whose texts are at hand. Tells the hash of the result. */
export const countyChanged: Job = {
  prepare({ share }: County) {
    const before = countyInputs(share)
    const was = partYear(before, loadedMethods)
    const facts = new Map(was.departments.map((own) => [own.department, JSON.stringify(own)]))
    const scored = new Map(was.departments.map((own) => [own.department, scoredText(own)]))
    const bureau = JSON.stringify(was.bureau)
    const { inputs } = oneChanged(share, before)
    return {
      async run(): Promise<Next> {
        const { took, steps } = stopwatch()
        const next = await took('part', () =>
          partNext({ bureau: JSON.parse(bureau) as BureauFacts, changed: changedSheets(before, inputs) }, inputs, loadedMethods, {
            withRows: async (sheets) => sheets,
            factsOf: async (department) => JSON.parse(facts.get(department)!) as DepartmentFacts,
          }),
        )
        if (next === undefined) throw new Error('a clerk’s attendance concerns not everybody')
        took('hash facts', () => next.departments.map((own) => hashOf(JSON.stringify(own))))
        const anew = took('score', () => new Map(next.departments.map((own) => [own.department, scoredText(own)])))
        const hash = closed(
          next.bureau,
          [...scored].map(([department, text]) => anew.get(department) ?? text),
          took,
        )
        return { hash, steps: await steps() }
      },
      tell: ({ hash }: Next) => hash,
    }
  },
}

const changedSheets = (before: YearInputs, now: YearInputs): ChangedSheet[] =>
  now.sheets.flatMap((sheet, i) => (sheet === before.sheets[i] ? [] : [{ before: before.sheets[i], now: sheet }]))

/** The same next run as if there had been none before. */
export const countyAnew: Job = {
  prepare({ share }: County) {
    const { inputs } = oneChanged(share, countyInputs(share))
    return {
      async run(): Promise<Next> {
        const { took, steps } = stopwatch()
        const { departments, bureau } = took('part', () => partYear(inputs, loadedMethods))
        took('hash facts', () => departments.map((facts) => hashOf(JSON.stringify(facts))))
        const texts = took('score', () => departments.map(scoredText))
        const hash = closed(bureau, texts, took)
        return { hash, steps: await steps() }
      },
      tell: ({ hash }: Next) => hash,
    }
  },
}

interface Next extends Stepped {
  readonly hash: string
}

/** Reads what the departments came to and closes the run. @returns the hash of its result */
function closed(bureau: BureauFacts, texts: readonly string[], took: Stopwatch['took']): string {
  const read = took('read shards', () => texts.map((text) => JSON.parse(text) as ScoredDepartment))
  return took('close', () => sealResult(rankRun(bureau, read, loadedMethods), read).hashes.hash)
}

/** Scores a department and makes all its texts. @returns the one that closing reads */
const scoredText = (facts: DepartmentFacts) => JSON.stringify(partShard(scoreDepartment(facts, loadedMethods)).scored)
