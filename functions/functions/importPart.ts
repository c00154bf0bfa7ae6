import { z } from 'zod'
import { importPart as enterPart } from '../operations/imports/importPart.ts'
import { created, ok } from './answers.ts'
import { spokenProblem, troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { importAnswerSchema } from './importSchemas.ts'
import { yearParameter } from './sheetSchemas.ts'
import { yearDocumentSchema } from './yearSchemas.ts'

const name = z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u)

/** 导入: a part of a year lived elsewhere, durable when answered. The same part again changes nothing. */
export const importPart = endpoint({
  name: 'importPart',
  method: 'PUT',
  route: 'years/{year}/imports/{import}/parts/{part}',
  says: { zh: '导入一个年度的一部分', en: 'Import a part of a year' },
  roles: ['office'],
  params: { year: yearParameter, import: name, part: name },
  body: yearDocumentSchema,
  answers: {
    200: { says: { zh: '这一部分已导入过', en: 'This part was imported before' }, body: importAnswerSchema },
    201: { says: { zh: '已导入', en: 'It is imported' }, body: importAnswerSchema },
  },
  troubles: ['conflict', 'year-published', 'body-at-fault'],
  async answer({ who, params, body, store, now, language, contentHash }) {
    const imported = await enterPart(store, { ...params, document: body, hash: contentHash!(), by: who.person, now })
    if (!imported.ok) return troubled(imported.error, language)
    const { answer, replayed } = imported.value
    const leftOut = answer.leftOut.map((one) => ({
      ...one,
      says: one.says[language],
      problems: one.problems.map((each) => spokenProblem(each, language)),
    }))
    return (replayed ? ok : created)({ ...answer, leftOut })
  },
})
