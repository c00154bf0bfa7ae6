import { failed, ok, type Result } from '@kaoji/shared/result'
import type { PeopleLookup, Who } from './who.ts'
import type { VerifyToken } from './verify.ts'

/** Why nobody is behind a request: no token, a token that does not hold, an account that the people list does not have. */
export type IdentityTrouble = 'not-signed-in' | 'sign-in-refused' | 'not-listed'

interface Sources {
  readonly verify: VerifyToken
  readonly people: PeopleLookup
  /** The day whose department counts, `2011-06-30` in Beijing. */
  readonly day: string
}

/** Who sent an Authorization header: the token says account and roles, the people list the person and the department. */
export async function identify(authorization: string | null, { verify, people, day }: Sources): Promise<Result<Who, IdentityTrouble>> {
  const token = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return failed('not-signed-in')
  const account = await verify(token)
  if (account === undefined) return failed('sign-in-refused')
  const listed = await people(account, day)
  return listed === undefined ? failed('not-listed') : ok({ oid: account.oid, roles: account.roles, ...listed })
}
