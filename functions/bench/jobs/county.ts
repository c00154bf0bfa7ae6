import { rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import type { YearInputs } from '@kaoji/shared/scoring/frozen'
import { partYear, type BureauFacts } from '@kaoji/shared/scoring/part'
import type { ChangedSheet } from '@kaoji/shared/scoring/touched'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { bureauText, frozenText } from '../../operations/consolidate/frozenTexts.ts'
import { partNext } from '../../operations/consolidate/partNext.ts'
import { partShard, sealResult, type ScoredDepartment } from '../../operations/consolidate/resultText.ts'
import { ParsedTexts } from '../../operations/consolidate/parsedTexts.ts'
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
        const texts = took('score', () => departments.map(scoredText))
        await closed(bureau, texts, new ParsedTexts(), took)
        return { steps: await steps() }
      },
    }
  },
}

interface CountyChanged extends County {
  /** by a service that was started anew since the run before, and remembers nothing of it */
  readonly restarted?: boolean
}

/** The next run after one sheet was changed, going on from the run before, whose texts are at hand. Tells the hash of the result. */
export const countyChanged: Job = {
  async prepare({ share, restarted = false }: CountyChanged) {
    const before = countyInputs(share)
    const was = partYear(before, loadedMethods)
    const facts = new Map(was.departments.map((own) => [own.department, JSON.stringify(own)]))
    const scored = new Map(was.departments.map((own) => [own.department, scoredText(own)]))
    const bureau = JSON.stringify(was.bureau)
    const bureauRemembered = JSON.parse(bureau) as BureauFacts
    const { took: untimed } = stopwatch()
    const remembered = new ParsedTexts<ScoredDepartment>()
    const { inputs } = oneChanged(share, before)
    return {
      async run(): Promise<Next> {
        const memory = restarted ? new ParsedTexts<ScoredDepartment>() : remembered
        // As the service that closed the run before stands, each time.
        if (!restarted) await closed(bureauRemembered, [...scored.values()], memory, untimed)
        const started = performance.now()
        const { took, steps } = stopwatch()
        const next = await took('part', () => {
          const known = restarted ? (JSON.parse(bureau) as BureauFacts) : bureauRemembered
          return partNext({ bureau: known, changed: changedSheets(before, inputs) }, inputs, loadedMethods, {
            withRows: async (sheets) => sheets,
            factsOf: async (department) => JSON.parse(facts.get(department)!) as DepartmentFacts,
          })
        })
        if (next === undefined) throw new Error('a clerk’s attendance concerns not everybody')
        took('hash facts', () => hashAll(next))
        const anew = took('score', () => new Map(next.departments.map((own) => [own.department, scoredText(own)])))
        const texts = [...scored].map(([department, text]) => anew.get(department) ?? text)
        const hash = await closed(next.bureau, texts, memory, took)
        return { hash, steps: await steps(), own: performance.now() - started }
      },
      tell: ({ hash }: Next) => hash,
    }
  },
}

function changedSheets(before: YearInputs, now: YearInputs): ChangedSheet[] {
  const changed: ChangedSheet[] = []
  for (const [i, sheet] of now.sheets.entries()) if (sheet !== before.sheets[i]) changed.push({ before: before.sheets[i], now: sheet })
  return changed
}

/** The same next run as if there had been none before. */
export const countyAnew: Job = {
  prepare({ share }: County) {
    const { inputs } = oneChanged(share, countyInputs(share))
    return {
      async run(): Promise<Next> {
        const { took, steps } = stopwatch()
        const parted = took('part', () => partYear(inputs, loadedMethods))
        took('hash facts', () => hashAll(parted))
        const texts = took('score', () => parted.departments.map(scoredText))
        const hash = await closed(parted.bureau, texts, new ParsedTexts(), took)
        return { hash, steps: await steps() }
      },
      tell: ({ hash }: Next) => hash,
    }
  },
}

interface Next extends Stepped {
  readonly hash: string
}

/** Makes the facts' texts and hashes. */
function hashAll({ departments, bureau }: { readonly departments: readonly DepartmentFacts[]; readonly bureau: BureauFacts }): void {
  for (const facts of departments) frozenText(facts)
  bureauText(bureau)
}

/** Reads what the departments came to and closes the run. @returns the hash of its result */
async function closed(
  bureau: BureauFacts,
  texts: readonly ScoredText[],
  memory: ParsedTexts<ScoredDepartment>,
  took: Stopwatch['took'],
): Promise<string> {
  const scored = await took('read shards', () => memory.all(texts, async (missing) => missing.map(({ text }) => text)))
  return took('close', () => sealResult(rankRun(bureau, scored, loadedMethods), scored).hashes.hash)
}

interface ScoredText {
  readonly name: string
  readonly text: string
}

let scorings = 0

/** Scores a department and makes all its texts. @returns the one that closing reads, under a name of its own as in a run of its own */
function scoredText(facts: DepartmentFacts): ScoredText {
  const text = JSON.stringify(partShard(scoreDepartment(facts, loadedMethods)).scored)
  scorings += 1
  return { name: `${scorings} ${facts.department}`, text }
}
