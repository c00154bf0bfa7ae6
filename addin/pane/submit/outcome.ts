import type { Result } from '@kaoji/shared/result'
import type { Receipt } from '../../service/answers.ts'
import type { Trouble } from '../../service/trouble.ts'

/**
 * How a submission ended. `receipt`: it is in. `waiting`: it waits in 待发. `signed-out`: it waits for a new sign-in. `at-fault`: cells are wrong.
 * `two-versions`: somebody handed in meanwhile. `reason-needed`: it was accepted meanwhile. `refused`: the service says why not.
 * `not-kept`: neither sent nor kept.
 */
export type Outcome =
  | { readonly end: 'receipt'; readonly receipt: Receipt }
  | Waits
  | AtFault
  | { readonly end: 'two-versions'; readonly trouble: Trouble }
  | { readonly end: 'reason-needed'; readonly trouble: Trouble }
  | { readonly end: 'refused'; readonly trouble: Trouble }

/** Not sent, and why; kept to be sent later, or not. */
export interface Waits {
  readonly end: 'waiting' | 'signed-out' | 'not-kept'
  readonly trouble: Trouble
}

/** Refused with the cells that are wrong. */
export interface AtFault {
  readonly end: 'at-fault'
  readonly trouble: Trouble
}

/** @param kept whether it waits in the outbox where it could not be sent */
export function outcomeOf(result: Result<Receipt, Trouble>, kept: boolean): Outcome {
  if (result.ok) return { end: 'receipt', receipt: result.value }
  const { error: trouble } = result
  if (trouble.kind !== 'refused') {
    if (!kept) return { end: 'not-kept', trouble }
    return { end: trouble.kind === 'signed-out' ? 'signed-out' : 'waiting', trouble }
  }
  switch (trouble.code) {
    case 'rows-at-fault':
      return { end: 'at-fault', trouble }
    case 'somebody-was-first':
    case 'if-match-missing':
      return { end: 'two-versions', trouble }
    case 'body-at-fault':
      return { end: 'reason-needed', trouble }
    default:
      return { end: 'refused', trouble }
  }
}
