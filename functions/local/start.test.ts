import { rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { commitVersion } from '../storage/commitVersion.ts'
import { openStore } from '../storage/open.ts'
import { putYear } from '../storage/years.ts'
import { openLocalIssuer } from './issuer.ts'
import { bundle, newFolder, startProcess, type TestProcess } from './testProcess.ts'

// The local host over the real entry file, as `node dist/local.mjs` runs it.

// Processes start slowly on a busy machine.
jest.setTimeout(60_000)

let built: string
const processes: TestProcess[] = []
beforeAll(async () => {
  built = await bundle({ main: 'functions/main.ts', local: 'local/main.ts', readWorker: 'workbook/readWorker.ts' })
})
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL')
  await Promise.all(processes.map(({ ended }) => ended))
  rmSync(built, { recursive: true })
})

function run(environment: Readonly<Record<string, string>>): TestProcess {
  const running = startProcess([join(built, 'local.mjs')], { KAOJI_PORT: '0', ...environment })
  processes.push(running)
  return running
}

async function start(environment: Readonly<Record<string, string>> = {}) {
  const folder = environment['KAOJI_DATA'] ?? newFolder()
  const running = run({ KAOJI_DATA: folder, ...environment })
  await running.until('/local/people')
  const address = /(http:\S+)\/api\n/.exec(running.said())![1]!
  const token = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${address}/local/token`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  return {
    ...running,
    folder,
    address,
    token,
    people: async () =>
      (await (await fetch(`${address}/local/people`)).json()) as { person: string; department: string; roles: string[] }[],
    me: async (authorization: string) => fetch(`${address}/api/me`, { headers: { authorization } }),
    signIn: async (person: string) => `Bearer ${((await (await token(JSON.stringify({ person }))).json()) as { token: string }).token}`,
    now: async () => Date.parse(((await (await fetch(`${address}/api/health`)).json()) as { now: string }).now),
  }
}

/** A store in which 行政科 has staffing, handed in at `recordedAt`. */
async function storeWithStaffing(recordedAt: string): Promise<string> {
  const folder = newFolder()
  const store = openStore({ kind: 'sqlite', file: join(folder, 'kaoji.sqlite') })
  await putYear(
    store,
    '2011',
    { bureau: { name: '某局', year: 2011, departments: ['行政科'], roles: {}, compound: '' }, freeze: '2012-01-15', publications: [] },
    'absent',
  )
  const staffing = [
    { person: 'XZ-01', name: '张某', type: '科室负责人', main: '主岗', from: '2011-01-01', post: '科长', party: '是' },
    { person: 'XZ-02', name: '王某', type: '一般岗位', main: '主岗', from: '2011-01-01', post: '科员', party: '否' },
  ]
  await commitVersion(store, {
    place: { year: '2011', department: '行政科', kind: 'staffing', period: '2011' },
    head: undefined,
    facts: { at: '2011-01-10T09:00:00+08:00', recordedAt, by: 'XZ-02', zero: false, hash: 'h', definition: 'd' },
    content: { rows: staffing, explanations: {} },
    audit: { at: '2011-01-10T09:00:00+08:00', recordedAt, by: 'XZ-02', action: 'submit', subject: 'staffing/2011/1' },
    receipt: {},
  })
  await store.close()
  return folder
}

describe('sign-in', () => {
  let host: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    host = await start({ KAOJI_DATA: await storeWithStaffing('2011-01-10T09:00:00+08:00'), KAOJI_NOW: '2011-06-30T08:00:00+08:00' })
  })

  test('the first lines say that it signs tokens for whoever asks', () => {
    expect(host.said().split('\n').slice(0, 2)).toEqual([
      '考绩 Kaoji，本机服务 local host',
      '本机签发登录令牌：谁要都给，只供试用。 Signs local tokens for whoever asks: for trying out only.',
    ])
  })
  test('people are those of staffing, then those outside it', async () => {
    expect((await host.people()).map(({ person, department, roles }) => `${person} ${department} ${roles.join()}`)).toEqual([
      'XZ-01 行政科 head',
      'XZ-02 行政科 filler',
      'office-1  office',
      'office-2  office',
      'inspector-1 督查组 inspector',
      'auditor-1  auditor',
    ])
  })
  test('a token makes the service know the person', async () => {
    const response = await host.me(await host.signIn('XZ-02'))
    expect(await response.json()).toEqual({ oid: 'XZ-02', person: 'XZ-02', name: '王某', department: '行政科', roles: ['filler'] })
  })
  test('without a token, or with another installation’s, nobody', async () => {
    const { sign } = await openLocalIssuer(newFolder())
    expect((await host.me('')).status).toBe(401)
    expect((await host.me(`Bearer ${await sign({ oid: 'office-1', name: '', roles: ['office'] })}`)).status).toBe(401)
  })
  test.each([
    ['somebody unknown', '{"person":"XZ-99"}', {}, 404],
    ['a person who is no text', '{"person":1}', {}, 400],
    ['no JSON', 'person=office-1', {}, 400],
    ['a form, as another site could send it', 'person=office-1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ] as const)('%s gets no token', async (_, body, headers, status) => {
    const response = await host.token(body, headers)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })
  test('a page elsewhere that points its own name at this machine gets none', async () => {
    const status = await new Promise((resolve) => {
      request(`${host.address}/local/people`, { headers: { host: 'evil.example:7071' } }, (response) => resolve(response.statusCode)).end()
    })
    expect(status).toBe(403)
  })
})

describe('the clock', () => {
  test('runs on from KAOJI_NOW, and tokens go by the real one', async () => {
    const host = await start({ KAOJI_NOW: '2012-01-13T08:30:00+08:00' })
    const begun = Date.parse('2012-01-13T08:30:00+08:00')
    const [first, second] = [await host.now(), await host.now()]
    expect(first).toBeGreaterThanOrEqual(begun)
    expect(second).toBeGreaterThan(first)
    expect(second).toBeLessThan(begun + 60_000)
    expect((await host.me(await host.signIn('office-1'))).status).toBe(200)
  })
  test('never before the newest entry', async () => {
    const host = await start({ KAOJI_DATA: await storeWithStaffing('2012-01-13T10:00:00+08:00'), KAOJI_NOW: '2012-01-13T08:30:00+08:00' })
    expect(await host.now()).toBeGreaterThanOrEqual(Date.parse('2012-01-13T10:00:00+08:00'))
  })
  test('without it is the real one', async () => {
    const before = Date.now()
    expect(await (await start()).now()).toBeGreaterThanOrEqual(before)
  })
})

describe('does not start', () => {
  test.each([
    [{ KAOJI_ENV: 'production' }, 'Setting KAOJI_ENV: a production setting'],
    [{ WEBSITE_INSTANCE_ID: 'a1' }, 'Setting WEBSITE_INSTANCE_ID: a production setting'],
    [
      { KAOJI_STORAGE: 'azure', KAOJI_TABLES_CONNECTION: 'AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net' },
      'Setting KAOJI_STORAGE: a production setting',
    ],
    [{ KAOJI_PORT: 'http' }, 'Setting KAOJI_PORT: must be a port'],
  ])('with %j', async (environment, sentence) => {
    const running = run({ KAOJI_DATA: newFolder(), ...environment })
    expect(await running.ended).toEqual([1, null])
    expect(running.said()).toContain(sentence)
  })
  test('on a busy port: a sentence names the setting', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const running = run({ KAOJI_DATA: newFolder(), KAOJI_PORT: String((server.address() as AddressInfo).port) })
    expect(await running.ended).toEqual([1, null])
    expect(running.said()).toMatch(/Port \d+ is in use; set another with KAOJI_PORT\.\n$/)
    server.close()
  })
  test('on a folder that another one uses', async () => {
    const first = await start()
    const second = run({ KAOJI_DATA: first.folder })
    expect(await second.ended).toEqual([1, null])
    expect(second.said()).toContain('set another with KAOJI_DATA')
  })
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it cleanly, and the folder is free again', async (signal) => {
  const host = await start()
  host.child.kill(signal)
  expect(await host.ended).toEqual([0, null])
  const next = await start({ KAOJI_DATA: host.folder })
  expect((await next.people()).length).toBe(4)
})

test('its functions are those of the document', async () => {
  const host = await start()
  const document = (await (await fetch(`${host.address}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, object>> }
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of Object.keys(methods)) {
      // 404 without a problem document would be the host's own: no such function.
      const response = await fetch(host.address + path.replace(/\{\w+\}/g, 'x'), { method: method.toUpperCase() })
      expect(response.status === 404 && response.headers.get('content-type') === null).toBe(false)
    }
  }
})
