import type { Text } from '@kaoji/shared/text'
import type { ProblemAnswer } from './answers.ts'
import { problem } from './answers.ts'
import type { TroubleCode } from './troubles.ts'

/**
 * A request that the frame turns away before the function sees it. Thrown only inside `functions/functions`, between
 * reading a request and answering it; operations return their trouble.
 */
export class Refusal extends Error {
  readonly answer

  constructor(code: TroubleCode, detail: Text, more: Omit<ProblemAnswer, 'code' | 'detail'> = {}) {
    super(detail.en)
    this.answer = problem(code, detail, more)
  }
}
