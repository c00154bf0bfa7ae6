import type { Problem } from '@kaoji/shared/sheets/define'
import type { Language } from '@kaoji/shared/text'
import type { Trouble } from '../operations/trouble.ts'
import { problem, type Answer } from './answers.ts'

/** A sheet's problem (问题) in the reader's language. */
export const spokenProblem = ({ says, ...rest }: Problem, language: Language) => ({ ...rest, says: says[language] })

/** The answer for an operation's trouble: the same code, its problems worded for the reader. */
export const troubled = ({ kind, says, values, problems, members }: Trouble, language: Language): Answer =>
  problem(kind, says, {
    ...(values && { values }),
    members: { ...members, ...(problems && { problems: problems.map((each) => spokenProblem(each, language)) }) },
  })
