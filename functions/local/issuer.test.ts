import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tokenVerifier } from '../identity/verify.ts'
import { openLocalIssuer } from './issuer.ts'

const folder = () => mkdtemp(join(tmpdir(), 'kaoji-'))
const account = { oid: 'XZ-03', name: '王某', roles: ['filler'] } as const

test('its tokens hold for its own service', async () => {
  const { issuer, sign } = await openLocalIssuer(await folder())
  expect(await tokenVerifier(issuer)(await sign(account))).toEqual(account)
})

test('the key is kept: a token outlives a restart; readable by its owner alone', async () => {
  const kept = await folder()
  const token = await (await openLocalIssuer(kept)).sign(account)
  expect(await tokenVerifier((await openLocalIssuer(kept)).issuer)(token)).toEqual(account)
  expect((await stat(join(kept, 'local-key.json'))).mode & 0o777).toBe(0o600)
})

test('another installation’s tokens do not hold', async () => {
  const [here, there] = [await openLocalIssuer(await folder()), await openLocalIssuer(await folder())]
  expect(await tokenVerifier(here.issuer)(await there.sign(account))).toBeUndefined()
})

test('two that start at once use one key', async () => {
  const kept = await folder()
  const [one, two] = await Promise.all([openLocalIssuer(kept), openLocalIssuer(kept)])
  expect(await tokenVerifier(one.issuer)(await two.sign(account))).toEqual(account)
})

test('the private part of the key does not leave with what the service believes', async () => {
  const { issuer } = await openLocalIssuer(await folder())
  expect(JSON.stringify(issuer)).not.toContain('"d"')
})
