import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { tokenVerifier } from './verify.ts'

// An OpenID Connect server of its own, which signs access tokens for the service as Entra ID does: oid, roles, a name.
const audience = 'api://kaoji'
// A clock that stands still for requests would let them wait for ever.
const everythingButDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const
const accounts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  clerk: { oid: '11111111-aaaa', name: '王某', roles: ['filler', 'Some.Other.App.Role'] },
  nameless: { oid: '22222222-bbbb' },
  oidless: { roles: ['office'] },
  texting: { oid: '33333333-cccc', roles: 'office' },
}

async function startProvider(): Promise<{ server: Server; issuer: string }> {
  const waiting: { provider?: Provider } = {}
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => void waiting.provider!.callback()(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  waiting.provider = new Provider(issuer, {
    clients: Object.keys(accounts).map((client_id) => ({
      client_id,
      client_secret: 'secret',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    ttl: { ClientCredentials: 600 },
    extraTokenClaims: (_context, token) => accounts[token.clientId ?? ''],
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({
          scope: 'access',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: resource === 'urn:kaoji:expired' ? -3600 : 600,
        }),
      },
    },
  })
  return { server, issuer }
}

let provider: Awaited<ReturnType<typeof startProvider>>
let other: Awaited<ReturnType<typeof startProvider>>
beforeAll(async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  jest.spyOn(console, 'info').mockImplementation(() => undefined)
  ;[provider, other] = await Promise.all([startProvider(), startProvider()])
})
afterAll(async () => {
  for (const { server } of [provider, other]) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

async function tokenOf(client: string, issuer = provider.issuer, resource = audience): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  })
  const answer = (await response.json()) as { access_token?: string }
  if (answer.access_token === undefined) throw new Error(JSON.stringify(answer))
  return answer.access_token
}
const verify = async (token: string) => tokenVerifier({ issuer: provider.issuer, audience, keys: undefined })(token)

test('a token of the issuer says account, name and our roles; others’ roles are left out', async () => {
  expect(await verify(await tokenOf('clerk'))).toEqual({ oid: '11111111-aaaa', name: '王某', roles: ['filler'] })
  expect(await verify(await tokenOf('nameless'))).toEqual({ oid: '22222222-bbbb', name: '', roles: [] })
})

test('the keys’ address may be set instead of discovered', async () => {
  const told = tokenVerifier({ issuer: provider.issuer, audience, keys: `${provider.issuer}/jwks` })
  expect(await told(await tokenOf('clerk'))).toMatchObject({ oid: '11111111-aaaa' })
})

test('roles that are no list are none', async () => expect(await verify(await tokenOf('texting'))).toMatchObject({ roles: [] }))
test('without oid it is nobody’s', async () => expect(await verify(await tokenOf('oidless'))).toBeUndefined())
test('for another audience it does not hold', async () =>
  expect(await verify(await tokenOf('clerk', provider.issuer, 'api://another'))).toBeUndefined())
test('of another issuer it does not hold', async () => expect(await verify(await tokenOf('clerk', other.issuer))).toBeUndefined())

test('a changed letter breaks it, in each of its parts', async () => {
  const parts = (await tokenOf('clerk')).split('.')
  for (const index of [0, 1, 2]) {
    const changed = parts
      .map((part, at) => (at === index ? `${part.slice(0, 9)}${part[9] === 'A' ? 'B' : 'A'}${part.slice(10)}` : part))
      .join('.')
    expect(await verify(changed)).toBeUndefined()
  }
})

describe('tokens signed here, in the issuer’s name', () => {
  const claims = { oid: '1', roles: ['office'] }
  test('with a key that is not the issuer’s', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(provider.issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(privateKey)
    expect(await verify(token)).toBeUndefined()
  })
  test('with a shared secret', async () => {
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(provider.issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('x'.repeat(32)))
    expect(await verify(token)).toBeUndefined()
  })
  test('without a signature', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = `${part({ alg: 'none' })}.${part({ ...claims, iss: provider.issuer, aud: audience, exp: 4_102_444_800 })}.`
    expect(await verify(token)).toBeUndefined()
  })
})

describe('times', () => {
  const issuedFor = async (expires: number, notBefore = 0) => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const check = tokenVerifier({ issuer: 'urn:test', audience, keys: { keys: [await exportJWK(publicKey)] } })
    const now = Math.floor(Date.now() / 1000)
    const token = await new SignJWT({ oid: '1' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('urn:test')
      .setAudience(audience)
      .setNotBefore(now + notBefore)
      .setExpirationTime(now + expires)
      .sign(privateKey)
    return check(token)
  }
  test('expired by two minutes it does not hold; by half a minute, which is between clocks, it does', async () => {
    expect(await issuedFor(-120)).toBeUndefined()
    expect(await issuedFor(-30)).toMatchObject({ oid: '1' })
  })
  test('before its time it does not hold', async () => expect(await issuedFor(3600, 600)).toBeUndefined())
})

describe('a token that held before', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2011-07-10T01:00:00Z'), doNotFake: [...everythingButDate] }))
  const servers: Server[] = []
  afterEach(() => {
    jest.useRealTimers()
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })
  const later = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000)
  const signed = (privateKey: CryptoKey, kid: string, oid: string) =>
    new SignJWT({ oid })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer('urn:test')
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(privateKey)

  test('is refused once it has expired, the minute between clocks included', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const check = tokenVerifier({ issuer: 'urn:test', audience, keys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'a' }] } })
    const token = await signed(privateKey, 'a', '1')
    for (const seconds of [0, 3600, 59]) {
      later(seconds)
      expect(await check(token)).toMatchObject({ oid: '1' })
    }
    later(1)
    expect(await check(token)).toBeUndefined()
  })

  test('is refused once its key is withdrawn and the keys have been fetched anew: for age, or since another’s key was not among them', async () => {
    const [first, second, third] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256'), generateKeyPair('ES256')])
    const jwks = async (...keys: readonly (readonly [string, CryptoKey])[]) => ({
      keys: await Promise.all(keys.map(async ([kid, key]) => ({ ...(await exportJWK(key)), kid }))),
    })
    let published = await jwks(['1', first.publicKey], ['2', second.publicKey])
    const { createServer } = await import('node:http')
    const server = createServer((_, response) => response.end(JSON.stringify(published)))
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const check = tokenVerifier({ issuer: 'urn:test', audience, keys: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    const [one, two, three] = [
      await signed(first.privateKey, '1', '1'),
      await signed(second.privateKey, '2', '2'),
      await signed(third.privateKey, '3', '3'),
    ]
    for (let i = 0; i < 3; i += 1) expect([await check(one), await check(two)]).toMatchObject([{ oid: '1' }, { oid: '2' }])

    published = await jwks(['2', second.publicKey], ['3', third.publicKey])
    // An unknown key is asked for again after half a minute.
    later(31)
    expect(await check(three)).toMatchObject({ oid: '3' })
    expect([await check(one), await check(two)]).toEqual([undefined, expect.objectContaining({ oid: '2' })])

    published = await jwks(['3', third.publicKey])
    // Whatever was asked, the keys are ten minutes old at most.
    later(601)
    expect([await check(two), await check(three)]).toEqual([undefined, expect.objectContaining({ oid: '3' })])
  })
})

test('an issuer that cannot be reached is no fault of the token: it throws, and is asked again', async () => {
  const check = tokenVerifier({ issuer: 'http://127.0.0.1:9', audience, keys: undefined })
  await expect(check(await tokenOf('clerk'))).rejects.toThrow('fetch failed')
  await expect(check(await tokenOf('clerk'))).rejects.toThrow('fetch failed')
})
