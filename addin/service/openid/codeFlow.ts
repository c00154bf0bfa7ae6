import { failed, ok, type Result } from '@kaoji/shared/result'
import type { OpenIdSettings } from '../paneSettings.ts'
import { notSignedIn } from '../signIn.ts'
import { offline, signedOut, type Trouble } from '../trouble.ts'

/** What an issuer gave, and until when by this computer's clock (ms). */
export interface Tokens {
  readonly access: string
  /** '' where it gives none: then somebody has to sign in anew. */
  readonly refresh: string
  readonly until: number
  /** Who it is, as the issuer calls them. */
  readonly account: string
}

interface Endpoints {
  readonly authorization_endpoint: string
  readonly token_endpoint: string
}

interface TokenAnswer {
  readonly access_token?: string
  readonly refresh_token?: string
  readonly id_token?: string
  readonly expires_in?: number
}

/** Where the issuer's answer comes back to: registered there as an address of a single-page application. */
const redirectOf = (origin: string) => `${origin}/sign-in.html`

/** The issuer's page to sign in at (OpenID Connect Core 3.1.2.1), by authorization code with a challenge. */
export async function authorizationAddress(
  settings: OpenIdSettings,
  asked: { readonly state: string; readonly challenge: string; readonly origin: string },
  fetch: typeof globalThis.fetch,
): Promise<Result<string, Trouble>> {
  const endpoints = await endpointsOf(settings, fetch)
  if (!endpoints.ok) return endpoints
  const address = new URL(endpoints.value.authorization_endpoint)
  const words = {
    client_id: settings.client,
    response_type: 'code',
    redirect_uri: redirectOf(asked.origin),
    scope: `openid profile offline_access ${settings.scope}`,
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
    // On a shared PC the last person's session is not taken up in silence.
    prompt: 'select_account',
  }
  for (const [name, value] of Object.entries(words)) address.searchParams.set(name, value)
  return ok(address.href)
}

/** Tokens for a code that came back. */
export const exchange = (
  settings: OpenIdSettings,
  given: { readonly code: string; readonly verifier: string; readonly origin: string },
  fetch: typeof globalThis.fetch,
): Promise<Result<Tokens, Trouble>> =>
  ask(
    settings,
    { grant_type: 'authorization_code', code: given.code, code_verifier: given.verifier, redirect_uri: redirectOf(given.origin) },
    undefined,
    fetch,
  )

/** Newer tokens for the same person. */
export const refreshed = (settings: OpenIdSettings, tokens: Tokens, fetch: typeof globalThis.fetch): Promise<Result<Tokens, Trouble>> =>
  tokens.refresh === ''
    ? Promise.resolve(failed(signedOut))
    : ask(settings, { grant_type: 'refresh_token', refresh_token: tokens.refresh, scope: settings.scope }, tokens, fetch)

async function ask(
  settings: OpenIdSettings,
  words: Readonly<Record<string, string>>,
  before: Tokens | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Result<Tokens, Trouble>> {
  const endpoints = await endpointsOf(settings, fetch)
  if (!endpoints.ok) return endpoints
  try {
    const asked = Date.now()
    const response = await fetch(endpoints.value.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({ ...words, client_id: settings.client }),
    })
    if (response.status >= 500) return failed(offline)
    const answer = (await response.json()) as TokenAnswer
    // A refresh that is refused ends the sign-in; a code that is refused never began one.
    if (!response.ok || answer.access_token === undefined) return failed(before === undefined ? notSignedIn('sign-in.refused') : signedOut)
    return ok({
      access: answer.access_token,
      refresh: answer.refresh_token ?? before?.refresh ?? '',
      until: asked + (answer.expires_in ?? 0) * 1000,
      account: before?.account ?? accountOf(answer.id_token),
    })
  } catch {
    return failed(offline)
  }
}

/** The issuer's own document on where it is asked what (OpenID Connect Discovery 1.0, section 4). */
async function endpointsOf({ issuer }: OpenIdSettings, fetch: typeof globalThis.fetch): Promise<Result<Endpoints, Trouble>> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    return response.ok ? ok((await response.json()) as Endpoints) : failed(offline)
  } catch {
    return failed(offline)
  }
}

/** The name of whoever signed in out of the ID token, which came straight from the issuer over TLS and so needs no check (Core 3.1.3.7). */
function accountOf(idToken = ''): string {
  try {
    const text = atob((idToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))
    const { oid, sub } = JSON.parse(text) as { readonly oid?: string; readonly sub?: string }
    return oid ?? sub ?? ''
  } catch {
    return ''
  }
}
