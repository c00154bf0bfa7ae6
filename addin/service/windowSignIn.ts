import { failed, ok, type Result } from '@kaoji/shared/result'
import { exchange, refreshed, type Tokens } from './openid/codeFlow.ts'
import { newPkce } from './openid/pkce.ts'
import type { OpenIdSettings } from './paneSettings.ts'
import { notSignedIn, type OpenWindow, type SignIn } from './signIn.ts'
import { signedOut, type Trouble } from './trouble.ts'

interface Around {
  readonly settings: OpenIdSettings
  /** Where the pages are, without a slash at its end. */
  readonly origin: string
  readonly fetch: typeof globalThis.fetch
  readonly open: OpenWindow
}

// So long before its end a token counts as ended: the request takes its time, and clocks differ.
const spare = 60_000

/**
 * Sign-in at the issuer's page in a window, an Office dialog or a browser's (authorization code with PKCE): the window brings back a code, the tokens
 * come here alone and are kept in memory alone.
 */
export function windowSignIn({ settings, origin, fetch, open }: Around): SignIn {
  let tokens: Tokens | undefined
  let refreshing: Promise<Result<Tokens, Trouble>> | undefined
  // Made beforehand: a browser opens a window only at once after a click.
  let next = newPkce()

  async function signIn(): Promise<Result<void, Trouble>> {
    const { state, challenge, verifier } = await next
    next = newPkce()
    const came = await open(`${origin}/sign-in.html#${new URLSearchParams({ state, challenge }).toString()}`)
    if (!came.ok) return came
    const code = codeIn(came.value, state)
    if (code === undefined) return failed(notSignedIn('sign-in.refused'))
    const taken = await exchange(settings, { code, verifier, origin }, fetch)
    if (!taken.ok) return taken
    tokens = taken.value
    return ok(undefined)
  }

  /** Two who find the token ended at once refresh it once: the issuer takes a refresh token only one time. */
  async function renew(old: Tokens): Promise<Result<string, Trouble>> {
    refreshing ??= refreshed(settings, old, fetch).finally(() => {
      refreshing = undefined
    })
    const taken = await refreshing
    if (!taken.ok) return taken
    if (tokens !== undefined) tokens = taken.value
    return ok(taken.value.access)
  }

  return {
    people: () => Promise.resolve(ok('asks-itself')),
    resume: () => Promise.resolve(false),
    signIn,
    signOut: () => {
      tokens = undefined
    },
    token: (anew) => {
      if (tokens === undefined) return Promise.resolve(failed(signedOut))
      return anew || tokens.until - spare < Date.now() ? renew(tokens) : Promise.resolve(ok(tokens.access))
    },
    account: () => tokens?.account,
  }
}

/** The code in what the window sent, where it answers this very question. */
function codeIn(text: string, state: string): string | undefined {
  try {
    const answer = JSON.parse(text) as { readonly code?: unknown; readonly state?: unknown }
    return answer.state === state && typeof answer.code === 'string' ? answer.code : undefined
  } catch {
    return undefined
  }
}
