import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { roles, type Account, type Role } from './who.ts'

/** Checks a bearer token; undefined when it does not hold. */
export type VerifyToken = (token: string) => Promise<Account | undefined>

/** Whose tokens are believed, and where the keys come from: an address, a set at hand, or (undefined) the issuer's discovery document. */
export interface Issuer {
  readonly issuer: string
  readonly audience: string
  readonly keys: string | JSONWebKeySet | undefined
}

// A minute between clocks is usual; Entra ID's own libraries allow five.
const clockToleranceSeconds = 60

/**
 * A check of tokens of one issuer: signature (asymmetric only), issuer, audience, times, `oid`, and the app roles out
 * of `roles`; roles we do not know are left out. Times go by the real clock.
 * @throws when the issuer's keys cannot be fetched: that is no fault of the token
 */
export function tokenVerifier({ issuer, audience, keys }: Issuer): VerifyToken {
  let resolving: Promise<JWTVerifyGetKey> | undefined
  const getKeys = () =>
    (resolving ??= keySet(issuer, keys).catch((error: unknown) => {
      resolving = undefined
      throw error
    }))
  return async (token) => {
    const keySetOfIssuer = await getKeys()
    try {
      const { payload } = await jwtVerify(token, keySetOfIssuer, {
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'],
        requiredClaims: ['exp', 'oid'],
      })
      const { oid, name } = payload
      if (typeof oid !== 'string' || oid === '') return undefined
      return { oid, name: typeof name === 'string' ? name : '', roles: knownRoles(payload['roles']) }
    } catch (error) {
      if (error instanceof errors.JOSEError && !cannotFetch(error)) return undefined
      throw error
    }
  }
}

const knownRoles = (claim: unknown): Role[] => (Array.isArray(claim) ? roles.filter((role) => claim.includes(role)) : [])

const cannotFetch = (error: errors.JOSEError) => error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC'

async function keySet(issuer: string, keys: Issuer['keys']): Promise<JWTVerifyGetKey> {
  if (typeof keys === 'object') return createLocalJWKSet(keys)
  return createRemoteJWKSet(new URL(keys ?? (await discovered(issuer))))
}

/** OpenID Connect Discovery 1.0, section 4: the keys' address out of the issuer's own document. */
async function discovered(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`The issuer ${issuer} answered ${response.status} when asked for its configuration`)
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (document.issuer !== issuer || typeof document.jwks_uri !== 'string')
    throw new Error(`The configuration of ${issuer} is of another issuer or names no keys`)
  return document.jwks_uri
}
