import type { Problem } from '@kaoji/shared/sheets/define'
import type { Language, Text } from '@kaoji/shared/text'
import type { Trouble } from '../operations/trouble.ts'
import { problem, type Answer } from './answers.ts'

/** A sheet's problem (问题) in the reader's language. */
export const spokenProblem = ({ says, ...rest }: Problem, language: Language) => ({ ...rest, says: says[language] })

/** The answer for an operation's trouble: the same code, its problems worded for the reader. */
export const troubled = ({ kind, says, values, problems, members }: Trouble, language: Language): Answer =>
  problem(kind, says, {
    ...(values && { values }),
    members: {
      ...(spoken(members ?? {}, language) as object),
      ...(problems && { problems: problems.map((each) => spokenProblem(each, language)) }),
    },
  })

/** A JSON value in which every text stands in the reader's language. */
function spoken(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => spoken(each, language))
  if (typeof value !== 'object' || value === null) return value
  if ('zh' in value && 'en' in value) return (value as Text)[language]
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoken(each, language)]))
}
