import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { failed, ok } from '@kaoji/shared/result'
import type { Receipt } from './answers.ts'
import { clientOf } from './client.ts'
import { memoryStorage } from './memoryStorage.ts'
import { authorizationAddress } from './openid/codeFlow.ts'
import { signInByForm, startIssuer, type TestIssuer } from './openid/testIssuer.ts'
import { verified } from './openid/testVerifier.ts'
import { outboxOf } from './outbox.ts'
import { submitWaiting } from './sheets.ts'
import { notSignedIn, type OpenWindow } from './signIn.ts'
import { windowSignIn } from './windowSignIn.ts'

const origin = 'https://localhost:3443'
let issuer: TestIssuer
beforeEach(async () => {
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
  issuer = await startIssuer(origin)
})
afterEach(() => issuer.stop())

/** The window and the page in it, with somebody who types that name. */
const windowOf =
  (name: string): OpenWindow =>
  async (address) => {
    const asked = new URLSearchParams(new URL(address).hash.slice(1))
    const page = await authorizationAddress(
      issuer.settings,
      { state: asked.get('state')!, challenge: asked.get('challenge')!, origin },
      fetch,
    )
    if (!page.ok) return page
    const { searchParams } = await signInByForm(page.value, name)
    return ok(JSON.stringify({ code: searchParams.get('code'), state: searchParams.get('state') }))
  }
const signInOf = (open: OpenWindow) => windowSignIn({ settings: issuer.settings, origin, fetch, open })
const tokenOf = async (signIn: ReturnType<typeof signInOf>, anew = false) => {
  const token = await signIn.token(anew)
  return token.ok ? token.value : token.error.kind
}

test('before anybody signs in there is no token and no account', async () => {
  const signIn = signInOf(windowOf('wang'))
  expect([await tokenOf(signIn), signIn.account(), await signIn.resume()]).toEqual(['signed-out', undefined, false])
})

test('who signs in by code and challenge gets a token that the service’s own check takes', async () => {
  const signIn = signInOf(windowOf('wang'))
  expect(await signIn.signIn()).toEqual({ ok: true, value: undefined })
  expect(signIn.account()).toBe('oid-of-wang')
  expect(await verified(issuer.issuer, await tokenOf(signIn))).toMatchObject({ oid: 'oid-of-wang', roles: ['filler'] })
})

test('after signing out nothing is left', async () => {
  const signIn = signInOf(windowOf('wang'))
  await signIn.signIn()
  signIn.signOut()
  expect([await tokenOf(signIn), await tokenOf(signIn, true), signIn.account()]).toEqual(['signed-out', 'signed-out', undefined])
})

test('an answer to another question, or none at all, signs nobody in', async () => {
  const answers = ['{"code":"c","state":"other"}', '{"error":"access_denied"}', 'nothing']
  for (const text of answers) {
    const signIn = signInOf(() => Promise.resolve(ok(text)))
    expect(await signIn.signIn()).toEqual(failed(notSignedIn('sign-in.refused')))
  }
  const forged = signInOf((address) =>
    Promise.resolve(ok(JSON.stringify({ code: 'made-up', state: new URLSearchParams(new URL(address).hash.slice(1)).get('state') }))),
  )
  expect(await forged.signIn()).toEqual(failed(notSignedIn('sign-in.refused')))
})

test('a code that was seen on its way is of no use without the verifier', async () => {
  let seen = ''
  const thief = signInOf(async (address) => {
    const came = await windowOf('wang')(address)
    if (came.ok) seen = (JSON.parse(came.value) as { code: string }).code
    return failed(notSignedIn('sign-in.closed'))
  })
  await thief.signIn()
  const answer = await fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: issuer.settings.client,
      code: seen,
      redirect_uri: `${origin}/sign-in.html`,
      code_verifier: 'x'.repeat(43),
    }),
  })
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }])
})

test('what the window says on failing is passed on', async () =>
  expect(await signInOf(() => Promise.resolve(failed(notSignedIn('sign-in.blocked')))).signIn()).toEqual(
    failed(notSignedIn('sign-in.blocked')),
  ))

test('a token that ends within a minute is renewed before it is used, once for all who ask together', async () => {
  issuer.lifetime = 59
  const signIn = signInOf(windowOf('wang'))
  await signIn.signIn()
  issuer.lifetime = 600
  const tokens = await Promise.all([tokenOf(signIn), tokenOf(signIn), tokenOf(signIn)])
  expect([new Set(tokens).size, issuer.refreshes]).toEqual([1, 1])
  expect(await tokenOf(signIn)).toBe(tokens[0])
})

describe('a submission while the token ends', () => {
  let service: Server
  let address: string
  // By idempotency key: what the service took, and how often it was sent.
  const taken = new Map<string, number>()
  let refuses: string[] = []
  beforeEach(async () => {
    taken.clear()
    refuses = []
    service = createServer((request, answer) => {
      const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      const key = String(request.headers['idempotency-key'])
      void verified(issuer.issuer, token).then((account) => {
        if (account === null || refuses.includes(token)) return void answer.writeHead(401).end('{}')
        taken.set(key, (taken.get(key) ?? 0) + 1)
        answer.writeHead(201, { 'content-type': 'application/json' }).end('{"version":1}')
      })
    }).listen(0, '127.0.0.1')
    await once(service, 'listening')
    address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  })
  afterEach(() => void service.close())

  const entry = { key: 'k1', department: '行政科', period: '2011-06', kind: 'attendance', title: '考勤', body: '{"rows":[]}', ifMatch: '' }
  const boxOf = (signIn: ReturnType<typeof signInOf>) => {
    const client = clientOf({ address, fetch, signIn, deadline: 5000, language: () => 'zh' })
    return outboxOf<Receipt>(storage, 'p', 'oid-of-wang', (each) => submitWaiting(client, each))
  }
  let storage = memoryStorage()
  beforeEach(() => {
    storage = memoryStorage()
  })

  test('the service refuses the token: it is asked for anew and the sheet goes in once', async () => {
    const signIn = signInOf(windowOf('wang'))
    await signIn.signIn()
    refuses = [await tokenOf(signIn)]
    const box = boxOf(signIn)
    box.put(entry)
    expect((await box.flush()).map(({ result }) => result.ok)).toEqual([true])
    expect([[...taken], issuer.refreshes, box.waiting()]).toEqual([[['k1', 1]], 1, []])
  })

  test('the issuer is not reached either: the sheet waits, and goes in once when it is', async () => {
    const signIn = signInOf(windowOf('wang'))
    await signIn.signIn()
    refuses = [await tokenOf(signIn)]
    const box = boxOf(signIn)
    box.put(entry)
    issuer.down = true
    // The service cannot check tokens either, without the issuer's keys; what it knows by heart it refuses.
    service.removeAllListeners('request')
    service.on('request', (_, answer) => void answer.writeHead(401).end('{}'))
    expect([await box.flush(), box.waiting()]).toEqual([[], [entry]])
    issuer.down = false
    service.removeAllListeners('request')
    service.on('request', ({ headers }, answer) => {
      taken.set(String(headers['idempotency-key']), 1)
      answer.writeHead(201, { 'content-type': 'application/json' }).end('{"version":1}')
    })
    expect((await box.flush()).map(({ result }) => result.ok)).toEqual([true])
    expect([[...taken], box.waiting()]).toEqual([[['k1', 1]], []])
  })

  test('the sign-in has ended altogether: the sheet waits until the same person signs in again', async () => {
    const signIn = signInOf(windowOf('wang'))
    await signIn.signIn()
    const box = boxOf(signIn)
    box.put(entry)
    signIn.signOut()
    expect([await box.flush(), box.waiting()]).toEqual([[], [entry]])
    await signIn.signIn()
    expect((await boxOf(signIn).flush()).map(({ result }) => result.ok)).toEqual([true])
    expect([...taken]).toEqual([['k1', 1]])
  })
})
