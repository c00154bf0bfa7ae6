import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { interactionPolicy, Provider } from 'oidc-provider'

/** A real OpenID Connect server that signs tokens for the service as Entra ID does, and lets in whoever types a name. */
export interface TestIssuer {
  readonly issuer: string
  /** What is asked for, as `/pane-settings.json` would say it. */
  readonly settings: { readonly signIn: 'openid'; readonly issuer: string; readonly client: string; readonly scope: string }
  /** Seconds for which the next access tokens hold. */
  lifetime: number
  /** While set, it answers nothing but 503. */
  down: boolean
  /** How often it gave tokens for a refresh token. */
  refreshes: number
  readonly stop: () => Promise<void>
}

export const audience = 'api://kaoji'
const client = 'kaoji-pane'
const scope = `${audience}/.default`

/** Starts one. @param origin where the pane's pages are */
export async function startIssuer(origin: string): Promise<TestIssuer> {
  const provider: { made?: Provider } = {}
  const server = createServer((request, response) => {
    if (state.down) return void response.writeHead(503).end()
    if (request.url?.startsWith('/interaction/')) return void interact(provider.made!, request, response)
    void provider.made!.callback()(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: TestIssuer = {
    issuer,
    settings: { signIn: 'openid', issuer, client, scope },
    lifetime: 600,
    down: false,
    refreshes: 0,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const policy = interactionPolicy.base()
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  provider.made = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        redirect_uris: [`${origin}/sign-in.html`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      },
    ],
    // A page asks from where it is served, as with a single-page application at Entra ID.
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    interactions: { policy, url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of this test alone'] },
    issueRefreshToken: () => true,
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'oid'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, oid: `oid-of-${sub}` }) }),
    extraTokenClaims: (_context, token) => ({
      oid: `oid-of-${String((token as { accountId?: string }).accountId)}`,
      name: '王某',
      roles: ['filler'],
    }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope, audience, accessTokenFormat: 'jwt', accessTokenTTL: state.lifetime }),
      },
    },
  })
  provider.made.on('grant.success', ({ oidc }) => {
    if (oidc.params?.['grant_type'] === 'refresh_token') state.refreshes += 1
  })
  return state
}

/** The issuer's page: a name, no password; who sends it agrees to everything as well. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<form method="post"><label>Name <input name="login" autofocus></label><button>Go</button></form>')
  }
  const accountId = new URLSearchParams(await text(request)).get('login') ?? ''
  const grant = new provider.Grant({ accountId, clientId: client })
  grant.addOIDCScope('openid profile offline_access')
  grant.addResourceScope(audience, scope)
  await provider.interactionFinished(request, response, {
    login: { accountId },
    consent: { grantId: await grant.save() },
    select_account: {},
  })
}

/** Signs in as somebody by the issuer's form, as a person with a window would. @returns the address that the issuer leads back to */
export async function signInByForm(address: string, name: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(address)
  let form: URLSearchParams | undefined
  for (;;) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie }, ...(form && { method: 'POST', body: form }) })
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line)!
      jar.set(key, value)
    }
    const location = response.headers.get('location')
    if (location === null && form !== undefined) throw new Error(`the issuer says: ${(await response.text()).slice(0, 500)}`)
    form = location === null ? new URLSearchParams({ login: name }) : undefined
    next = new URL(location ?? next, next)
    if (next.pathname === '/sign-in.html') return next
  }
}
