import type { Declared } from './declaration.ts'
import type { TroubleCode } from './troubles.ts'

/** Does it read a body? */
export const takesBody = (declared: Declared): boolean => declared.body !== undefined || declared.workbook === true

/** The troubles that the frame itself may answer with for a function declared so. */
export function frameTroubles(declared: Declared): TroubleCode[] {
  const codes: TroubleCode[] = ['malformed-request', 'bug', 'not-ready']
  if (declared.roles !== 'anonymous') codes.push('not-signed-in', 'sign-in-refused', 'not-allowed', 'not-listed')
  if (takesBody(declared)) codes.push('too-large', 'wrong-content-type')
  if (declared.body !== undefined) codes.push('malformed-json', 'body-at-fault')
  if (declared.ifMatch === 'required') codes.push('if-match-missing')
  return codes
}
