import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser'
import { failed, ok, type Result } from '@kaoji/shared/result'
import type { OpenIdSettings } from './paneSettings.ts'
import { notSignedIn, type SignIn } from './signIn.ts'
import { offline, signedOut, type Trouble } from './trouble.ts'

interface Around {
  readonly settings: OpenIdSettings
  /** Where the pages are, without a slash at its end. */
  readonly origin: string
  /** Whom Office knows, as `wang@bureau.gov.cn`; undefined where it does not say. */
  readonly hint: () => Promise<string | undefined>
}

// So long before its end a token counts as ended: the request takes its time, and clocks differ.
const spare = 60_000

/**
 * Sign-in as whoever is signed in to Office (nested app authentication): Office itself gets the tokens, and asks only where it must. MSAL comes when
 * somebody signs in, not with the first view.
 */
export function nestedSignIn({ settings, origin, hint }: Around): SignIn {
  let opening: Promise<IPublicClientApplication> | undefined
  let signedIn: AuthenticationResult | undefined
  // Who signed out wants somebody else, whom Office does not know: then it asks.
  let left = false
  const scopes = [settings.scope]

  async function app(): Promise<IPublicClientApplication> {
    opening ??= open(settings, origin).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  async function take(how: (app: IPublicClientApplication, loginHint: { loginHint?: string }) => Promise<AuthenticationResult>) {
    try {
      const known = await hint()
      signedIn = await how(await app(), known === undefined ? {} : { loginHint: known })
      left = false
      return ok(signedIn.accessToken)
    } catch (error) {
      return failed(troubleOf(error))
    }
  }
  const silently = () => take((msal, known) => msal.ssoSilent({ scopes, ...known }))
  const asking = () => take((msal, known) => msal.acquireTokenPopup({ scopes, ...(left ? { prompt: 'select_account' } : known) }))
  const again = (forceRefresh: boolean) =>
    take((msal) => msal.acquireTokenSilent({ scopes, forceRefresh, ...(signedIn !== undefined && { account: signedIn.account }) }))

  return {
    people: () => Promise.resolve(ok('asks-itself')),
    resume: async () => !left && (await silently()).ok,
    async signIn() {
      const quiet = left ? failed(signedOut) : await silently()
      const taken = quiet.ok || quiet.error.kind !== 'signed-out' ? quiet : await asking()
      return taken.ok ? ok(undefined) : taken
    },
    signOut: () => {
      signedIn = undefined
      left = true
    },
    async token(anew): Promise<Result<string, Trouble>> {
      if (signedIn === undefined) return failed(signedOut)
      // Office need not be asked, and may not ask a person, while the last one holds.
      if (!anew && (signedIn.expiresOn?.getTime() ?? 0) - spare > Date.now()) return ok(signedIn.accessToken)
      const quiet = await again(anew)
      return quiet.ok || quiet.error.kind !== 'signed-out' ? quiet : asking()
    },
    account: () => signedIn?.account.localAccountId,
  }
}

async function open({ issuer, client }: OpenIdSettings, origin: string): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser')
  return createNestablePublicClientApplication({
    auth: { clientId: client, authority: issuer.replace(/\/v2\.0\/?$/, ''), redirectUri: `${origin}/msal-redirect.html` },
    // On a shared PC the next person finds nothing.
    cache: { cacheLocation: 'memoryStorage' },
  })
}

// MSAL's own codes, and those that its bridge to Office has.
const codes: Readonly<Record<string, Trouble>> = {
  popup_window_error: notSignedIn('sign-in.blocked'),
  empty_window_error: notSignedIn('sign-in.blocked'),
  user_cancelled: notSignedIn('sign-in.closed'),
  user_canceled: notSignedIn('sign-in.closed'),
  interaction_in_progress: notSignedIn('sign-in.already-open'),
  no_network_connectivity: offline,
  no_network: offline,
  network_error: offline,
  post_request_failed: offline,
  get_request_failed: offline,
  endpoints_resolution_error: offline,
}

/** By code and kind, never by the message, which is in whatever language. */
function troubleOf(error: unknown): Trouble {
  const { errorCode = '', name = '' } = error as { readonly errorCode?: string; readonly name?: string }
  if (name === 'InteractionRequiredAuthError' || errorCode === 'monitor_window_timeout' || errorCode === 'timed_out') return signedOut
  return codes[errorCode.toLowerCase()] ?? notSignedIn('sign-in.refused')
}
