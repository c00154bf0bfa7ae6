import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:tls'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { startPages, type TestPages } from './testPages.ts'

const top = resolve(__dirname, '../..')
const certificate = () => readFileSync(join(top, '.kaoji/certificate/authority.crt'))
const mirror = mkdtempSync(join(tmpdir(), 'kaoji-mirror-'))
writeFileSync(join(mirror, 'office.js'), 'mirrored()')

let pages: TestPages
beforeAll(async () => {
  pages = await startPages(
    (asked, answer) =>
      void text(asked).then((body) =>
        answer.writeHead(201, { 'x-from': 'service' }).end(`${asked.method} ${asked.url} ${asked.headers.authorization ?? ''} ${body}`),
      ),
    {
      KAOJI_ISSUER: 'https://login.partner.microsoftonline.cn/t/v2.0',
      KAOJI_AUDIENCE: 'app',
      KAOJI_OFFICE_JS: mirror,
      KAOJI_FRAMED_BY: 'https://oos.example.cn',
    },
  )
})
afterAll(() => pages.stop())

const policyOf = async (path: string) => {
  const policy = (await fetch(pages.address + path)).headers.get('content-security-policy') ?? ''
  return Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
}

test('/api is passed on to the service with method, headers and body', async () => {
  const answer = await fetch(`${pages.address}/api/x?y=1`, { method: 'PUT', headers: { authorization: 'Bearer t' }, body: '行政科' })
  expect([answer.status, answer.headers.get('x-from'), await answer.text()]).toEqual([201, 'service', 'PUT /api/x?y=1 Bearer t 行政科'])
})

test('/local is there only where the local issuer signs people in, for names of this machine', async () => {
  expect((await fetch(`${pages.address}/local/people`)).status).toBe(404)
  const local = await startPages(({ url }, answer) => void answer.end(url))
  const asked = (host: string, path: string) =>
    new Promise<IncomingMessage>((resolve) => {
      request({ host: '127.0.0.1', port: new URL(local.address).port, path, headers: { host } }, resolve).end()
    })
  expect(await text(await asked('localhost', '/local/people'))).toBe('/local/people')
  // No page elsewhere gets in through a name of its own.
  for (const path of ['/local/people', '/api/me', '/pane.html']) expect((await asked('evil.example', path)).statusCode).toBe(403)
  await local.stop()
})

test('behind a server of the bureau it answers to the bureau’s name', async () => {
  const answer = await new Promise<IncomingMessage>((resolve) => {
    request(
      { host: '127.0.0.1', port: new URL(pages.address).port, path: '/pane.html', headers: { host: 'kaoji.example.gov.cn' } },
      resolve,
    ).end()
  })
  expect(answer.statusCode).toBe(200)
})

test('the same over HTTPS, with a certificate for localhost and 127.0.0.1 that this machine made', async () => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    getSecure(`${pages.secure}/api/x`, { ca: certificate() }, resolve).on('error', reject)
  })
  expect([answer.statusCode, await text(answer)]).toEqual([201, 'GET /api/x  '])
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(pages.secure).port), ca: certificate() })
  await once(socket, 'secureConnect')
  const { subjectaltname } = socket.getPeerCertificate()
  expect(subjectaltname).toBe('DNS:localhost, IP Address:127.0.0.1')
  socket.destroy()
})

test('the pane may be framed by Office on the web and whom the operator names, the workbench by nobody', async () => {
  const pane = await policyOf('/pane.html')
  expect(pane['frame-ancestors']).toEqual(
    expect.arrayContaining(["'self'", 'https://*.officeapps.live.com', 'https://*.cloud.microsoft', 'https://oos.example.cn']),
  )
  expect((await policyOf('/'))['frame-ancestors']).toEqual(["'self'"])
})

test('scripts come from here and Office’s two CDNs, none stands in a page', async () => {
  expect((await policyOf('/pane.html'))['script-src']).toEqual([
    "'self'",
    'https://appsforoffice.microsoft.com',
    'https://appsforoffice.cdn.partner.office365.cn',
  ])
  expect((await policyOf('/'))['script-src']).toEqual(["'self'"])
  for (const path of ['/', '/pane.html', '/commands.html', '/sign-in.html', '/msal-redirect.html']) {
    const page = await (await fetch(pages.address + path)).text()
    expect([path, page.match(/<script(?![^>]* src=)|\son\w+=/g)]).toEqual([path, null])
  }
})

test('the pane reaches the service and the issuer, nothing else', async () =>
  expect((await policyOf('/pane.html'))['connect-src']).toEqual([
    "'self'",
    'https://login.partner.microsoftonline.cn',
    'https://login.microsoftonline.com',
  ]))

test('what carries a hash is kept for good, pages are asked for anew, icons come without a word on keeping', async () => {
  const page = await fetch(`${pages.address}/pane.html`)
  const script = /assets\/[^"]+\.js/.exec(await page.text())![0]
  const kept = async (path: string) => (await fetch(pages.address + path)).headers.get('cache-control')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(await kept(`/${script}`)).toBe('public, max-age=31536000, immutable')
  expect(await kept('/icons/kaoji-32.png')).toBeNull()
  const again = await fetch(`${pages.address}/pane.html`, { headers: { 'if-modified-since': page.headers.get('last-modified')! } })
  expect(again.status).toBe(304)
})

test('a mirror of Office.js is served where the operator put one, the npm copy always', async () => {
  expect(await (await fetch(`${pages.address}/office-js/office.js`)).text()).toBe('mirrored()')
  expect((await fetch(`${pages.address}/office-js/excel-web-16.00.js`)).status).toBe(404)
  const copy = await (await fetch(`${pages.address}/office-js-npm/office.js`)).text()
  expect(copy).toBe(readFileSync(join(top, 'node_modules/@microsoft/office-js/dist/office.js'), 'utf8'))
})

test('how one signs in is told by the server', async () =>
  expect(await (await fetch(`${pages.address}/pane-settings.json`)).json()).toEqual({
    signIn: 'openid',
    issuer: 'https://login.partner.microsoftonline.cn/t/v2.0',
    client: 'app',
    scope: 'app/.default',
  }))

test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2f..%2fpackage.json', '/%00', '/%zz', '/nothing.html', '/pane'])(
  '%s is not there',
  async (path) => {
    const answer = await new Promise<IncomingMessage>((resolve) => {
      request({ host: '127.0.0.1', port: new URL(pages.address).port, path, headers: { host: 'localhost' } }, resolve).end()
    })
    expect(answer.statusCode).toBe(404)
  },
)

test('every setting that the scripts read stands in both READMEs', () => {
  const scripts = readFileSync(join(__dirname, 'serve/settings.mjs'), 'utf8')
  const names = [...new Set(scripts.match(/KAOJI_[A-Z_]+/g))]
  expect(names.length).toBeGreaterThan(5)
  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const rows = readFileSync(join(top, readme), 'utf8')
    expect(names.filter((name) => !rows.includes(`| \`${name}\` |`))).toEqual([])
  }
})

describe('a start that cannot be', () => {
  const start = async (environment: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, [join(__dirname, 'pages.mjs')], {
      env: { PATH: process.env['PATH'] ?? '', KAOJI_PANE_PORT: '0', KAOJI_SERVICE: 'http://127.0.0.1:1', ...environment },
    })
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    return { code, said }
  }

  test.each(['KAOJI_PANE_PORT', 'KAOJI_PANE_HTTPS_PORT'])('on a busy port names %s, exit 1', async (setting) => {
    const busy = createServer()
    busy.listen(0, '127.0.0.1')
    await once(busy, 'listening')
    const { port } = busy.address() as AddressInfo
    const { code, said } = await start({ [setting]: String(port) })
    busy.close()
    expect([code, said]).toEqual([
      1,
      `端口${port}已被占用，请用${setting}另设一个。\nPort ${port} is in use; set another with ${setting}.\n`,
    ])
  })

  test.each([
    ['KAOJI_PANE_PORT', '70000'],
    ['KAOJI_PANE_HTTPS_PORT', 'x'],
    ['KAOJI_SERVICE', ''],
    ['KAOJI_ISSUER', 'nowhere'],
  ])('with %s=%s says so', async (setting, value) => {
    const { code, said } = await start({ [setting]: value })
    expect(code).toBe(1)
    expect(said).toContain(setting)
  })
})
