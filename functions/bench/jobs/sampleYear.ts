import { closeRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import { partYear } from '@kaoji/shared/scoring/part'
import { rankingBook } from '../../workbook/ranking/rankingBook.ts'
import { writeBook } from '../../workbook/writeBook.ts'
import { closedAt, standing } from '../closedRun.ts'
import type { Job, Stepped } from '../job.ts'
import { loadedMethods } from '../loadedMethods.ts'
import { sampleInputs } from '../sampleFacts.ts'
import { stopwatch } from '../stopwatch.ts'

/** The sample year from its accepted sheets to the leaders' workbook, by step. */
export const sampleYearSteps: Job = {
  prepare() {
    const inputs = sampleInputs()
    return {
      async run(): Promise<Stepped> {
        const { took, steps } = stopwatch()
        const { departments, bureau } = took('part', () => partYear(inputs, loadedMethods))
        const shards = took('score', () => departments.map((facts) => scoreDepartment(facts, loadedMethods)))
        const result = took('close', () => closeRun(bureau, shards, loadedMethods))
        const book = took('lay out', () => rankingBook(result, standing, closedAt))
        await took('write', () => writeBook(book))
        return { steps: await steps() }
      },
    }
  },
}
