import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose'
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

/** The issuer's keys. */
interface Keys {
  readonly get: JWTVerifyGetKey
  /** Whether the ones at hand are those to go by: not while they are fetched, nor once they must be. */
  readonly current: () => boolean
}

/** A token that held, and the seconds between which it does. */
interface Held {
  readonly account: Account
  readonly from: number
  readonly until: number
}

/** So many tokens are remembered; who has been remembered longest goes first. */
const mostHeld = 5000

/**
 * A check of tokens of one issuer: signature (asymmetric only), issuer, audience, times, `oid`, and the app roles out
 * of `roles`; roles we do not know are left out. Times go by the real clock. The very same token is looked into once, for as long as it and
 * the keys that it held by do.
 * @throws when the issuer's keys cannot be fetched: that is no fault of the token
 */
export function tokenVerifier({ issuer, audience, keys }: Issuer): VerifyToken {
  let held = new Map<string, Held>()
  let resolving: Promise<Keys> | undefined
  const getKeys = () =>
    (resolving ??= keySet(issuer, keys, () => (held = new Map())).catch((error: unknown) => {
      resolving = undefined
      throw error
    }))

  async function check(token: string, { get }: Keys): Promise<Held | undefined> {
    try {
      const { payload } = await jwtVerify(token, get, {
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'],
        requiredClaims: ['exp', 'oid'],
      })
      return heldBy(payload)
    } catch (error) {
      if (error instanceof errors.JOSEError && !cannotFetch(error)) return undefined
      throw error
    }
  }

  return async (token) => {
    const keysOfIssuer = await getKeys()
    const [heldByThese, current] = [held, keysOfIssuer.current()]
    const known = heldByThese.get(token)
    const now = Math.floor(Date.now() / 1000)
    if (known !== undefined && current && known.from <= now && now < known.until) return known.account
    heldByThese.delete(token)
    const checked = await check(token, keysOfIssuer)
    if (checked === undefined || !current) return checked?.account
    if (heldByThese.size >= mostHeld) heldByThese.delete(heldByThese.keys().next().value!)
    heldByThese.set(token, checked)
    return checked.account
  }
}

function heldBy({ oid, name, roles: claim, exp, nbf }: JWTPayload): Held | undefined {
  if (typeof oid !== 'string' || oid === '') return undefined
  const account = { oid, name: typeof name === 'string' ? name : '', roles: knownRoles(claim) }
  return { account, from: (nbf ?? 0) - clockToleranceSeconds, until: exp! + clockToleranceSeconds }
}

const knownRoles = (claim: unknown): Role[] => (Array.isArray(claim) ? roles.filter((role) => claim.includes(role)) : [])

const cannotFetch = (error: errors.JOSEError) => error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC'

/** @param fetched told whenever the keys come anew: what held by the older ones must be checked by these */
async function keySet(issuer: string, keys: Issuer['keys'], fetched: () => void): Promise<Keys> {
  if (typeof keys === 'object') return { get: createLocalJWKSet(keys), current: () => true }
  const remote = createRemoteJWKSet(new URL(keys ?? (await discovered(issuer))), {
    async [customFetch](address, options) {
      const response = await fetch(address, options)
      fetched()
      return response
    },
  })
  return { get: remote, current: () => remote.fresh && !remote.reloading }
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
