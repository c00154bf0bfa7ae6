import type { Answer } from './answers.ts'
import type { Declared } from './declaration.ts'
import { frameTroubles } from './frameTroubles.ts'

/**
 * Holds an answer against its declaration, so that the OpenAPI document cannot lack what the service does.
 * @param bodies check the JSON against its schema too
 * @throws Error for an answer, a header or (with `bodies`) a body that is not declared: a bug
 */
export function assertDeclared(declared: Declared, answer: Answer, bodies: boolean): void {
  if (answer.problem !== undefined) {
    const { code } = answer.problem
    if (!declared.troubles?.includes(code) && !frameTroubles(declared).includes(code))
      throw new Error(`${declared.name} answers ${code}, which it does not declare`)
    return
  }
  const success = declared.answers[answer.status]
  if (success === undefined) throw new Error(`${declared.name} answers ${answer.status}, which it does not declare`)
  for (const header of ['etag', 'location', 'retryAfter'] as const) {
    if (answer[header] !== undefined && !success[header])
      throw new Error(`${declared.name} answers ${answer.status} with ${header}, which it does not declare`)
  }
  if ((answer.json === undefined) !== (success.body === undefined))
    throw new Error(`${declared.name} answers ${answer.status} with other content than it declares`)
  if (bodies) success.body?.parse(JSON.parse(JSON.stringify(answer.json)))
}
