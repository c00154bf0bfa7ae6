import type { Language } from '@kaoji/shared/text'
import { z } from 'zod'
import { Refusal } from './refusal.ts'
import { schemaSentence } from './schemaSentences.ts'
import type { TroubleCode } from './troubles.ts'

// Enough to mend a client by; a body of 5,000 wrong rows would otherwise come back larger than it went.
const mostProblems = 100

/**
 * What a schema makes of a value.
 * @throws Refusal `code` with `problems`, each a place with a sentence in the reader's language; at most 100
 */
export function parsed<T extends z.ZodType>(
  schema: T,
  value: unknown,
  code: TroubleCode,
  where: 'path' | 'query' | 'body',
  language: Language,
): z.output<T> {
  const result = schema.safeParse(value, { error: (issue) => schemaSentence(issue, language) })
  if (result.success) return result.data
  const problems = result.error.issues
    .slice(0, mostProblems)
    .map((issue) => ({ pointer: pointer(issue.path, where), rule: issue.code, says: issue.message }))
  throw new Refusal(code, details[where], { values: { count: result.error.issues.length }, members: { problems } })
}

const details = {
  path: { zh: '地址中有{count}处不符合要求', en: 'The address is wrong in {count} {count:place|places}' },
  query: { zh: '查询参数有{count}处不符合要求', en: 'The query is wrong in {count} {count:place|places}' },
  body: { zh: '内容有{count}处不符合要求', en: 'The body is wrong in {count} {count:place|places}' },
} as const

const pointer = (path: readonly PropertyKey[], where: 'path' | 'query' | 'body') =>
  where === 'body' ? path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') : path.map(String).join('.')

/** A place in a request that is not as its schema wants it, as the OpenAPI document says it. */
export const schemaProblem = z.strictObject({
  pointer: z.string().meta({ description: "JSON pointer (RFC 6901) into the body, or the parameter's name" }),
  rule: z.string().meta({ description: 'What is wrong, such as invalid_type' }),
  says: z.string(),
})
