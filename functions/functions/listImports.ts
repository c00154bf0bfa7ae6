import type { ImportAnswer } from '../operations/imports/camePart.ts'
import { importsOf } from '../operations/imports/importsOf.ts'
import { ok } from './answers.ts'
import { spokenProblem } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { importAnswerSchema } from './importSchemas.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { yearParameter } from './sheetSchemas.ts'

/** The parts that were imported into a year, with what became of them. */
export const listImports = endpoint({
  name: 'listImports',
  method: 'GET',
  route: 'years/{year}/imports',
  says: { zh: '历次导入', en: 'The parts imported into a year' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: { year: yearParameter },
  query: listQuery,
  answers: { 200: { says: { zh: '历次导入', en: 'The parts' }, body: listOf(importAnswerSchema) } },
  async answer({ params: { year }, query, store, language }) {
    const spoken = (answer: ImportAnswer) => ({
      ...answer,
      leftOut: answer.leftOut.map((one) => ({
        ...one,
        says: one.says[language],
        problems: one.problems.map((each) => spokenProblem(each, language)),
      })),
    })
    const parts = (await importsOf(store, year)).map(spoken)
    return ok(pageOf(parts, ['import', 'part', 'document', 'by', 'at', 'sheets', 'versions'], query, `/api/years/${year}/imports`))
  },
})
