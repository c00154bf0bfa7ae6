import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startBrowser } from '../journeys/browser.ts'
import { until } from '../journeys/until.ts'
import { startPages, type TestPages } from '../scripts/testPages.ts'
import { audience, signInByForm, startIssuer, type TestIssuer } from '../service/openid/testIssuer.ts'
import { verified } from '../service/openid/testVerifier.ts'

// The three ways by which somebody signs in with a work account, in Chromium, at a real OpenID Connect server.

let browser: Browser
let pages: TestPages
let issuer: TestIssuer
// The tokens with which the service was asked who it is.
const tokens: string[] = []

beforeAll(async () => {
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
  // The issuer must know where the pages are, and the pages where the issuer is: the pages start a second time, on the same ports.
  const first = await startPages(() => undefined)
  await first.stop()
  const origin = first.address
  ;[browser, issuer] = await Promise.all([startBrowser(), startIssuer(origin)])
  pages = await startPages(
    ({ url, headers }, answer) => {
      if (url === '/api/me') tokens.push((headers.authorization ?? '').replace('Bearer ', ''))
      answer.writeHead(503).end()
    },
    { KAOJI_PANE_PORT: new URL(origin).port, KAOJI_ISSUER: issuer.issuer, KAOJI_AUDIENCE: audience, KAOJI_CLIENT: issuer.settings.client },
  )
}, 60_000)
afterAll(async () => {
  await Promise.all([browser?.close(), pages?.stop(), issuer?.stop()])
})

let context: BrowserContext
beforeEach(async () => {
  tokens.length = 0
  context = await browser.newContext({ locale: 'zh-CN' })
})
afterEach(() => context.close())

const signInButton = (page: Page) => page.getByRole('main').getByRole('button', { name: '登录', exact: true })

/** Signs in in the window that opens next, as somebody does. */
async function inWindow(name: string, open: () => Promise<void>): Promise<void> {
  const [window] = await Promise.all([context.waitForEvent('page'), open()])
  await window.getByLabel('Name').fill(name)
  await window.getByRole('button', { name: 'Go' }).click()
}

/** The account that the service's own check finds in the token that the pane came with, after whatever signs in. */
async function accountAtService(page: Page, signIn: () => Promise<unknown>) {
  await Promise.all([page.waitForResponse('**/api/me'), signIn()])
  return verified(issuer.issuer, tokens[0] ?? '')
}

test('in a browser alone: in a window of its own', async () => {
  const page = await context.newPage()
  await page.goto(`${pages.address}/pane.html`)
  expect(await accountAtService(page, () => inWindow('wang', () => signInButton(page).click()))).toMatchObject({
    oid: 'oid-of-wang',
    roles: ['filler'],
  })
})

test('a window that the browser blocks is said, and what to do', async () => {
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.open = () => null
  })
  await page.goto(`${pages.address}/pane.html`)
  await signInButton(page).click()
  await page.getByText('请在浏览器中允许弹出窗口').waitFor()
})

// What Excel does with the pane's address and with a dialog's: the signs of Office, a window, one message back.
const inExcel = '/pane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0'
const excel = (nested: boolean) => `
  sessionStorage.setItem('hostInfoValue', 'Excel$Win32$16.01')
  const messages = new BroadcastChannel('excel')
  window.Office = {
    onReady: () => Promise.resolve({ host: 'Excel' }),
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    auth: { getAuthContext: () => Promise.resolve({ userPrincipalName: 'zhao@bureau.example' }) },
    context: {
      requirements: { isSetSupported: (set, version) => ${String(nested)} && set === 'NestedAppAuth' && version === '1.1' },
      ui: {
        displayDialogAsync(address, options, done) {
          const opened = open(address.replace('#', '?_host_Info=Excel$Win32$16.01$zh-CN$$isDialog#'), 'excel-dialog', 'popup')
          done({ status: 'succeeded', value: {
            close: () => opened.close(),
            addEventHandler: (event, handler) => event === 'message' && messages.addEventListener('message', ({ data }) => handler(data)),
          } })
        },
        messageParent: (message) => messages.postMessage({ message, origin: location.origin }),
      },
    },
  }`
const officeJs = (nested: boolean) =>
  context.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: excel(nested) }))

test('in an Excel without nested app authentication: in Office’s dialog, which closes', async () => {
  await officeJs(false)
  const page = await context.newPage()
  await page.goto(pages.address + inExcel)
  expect(await accountAtService(page, () => inWindow('li', () => signInButton(page).click()))).toMatchObject({ oid: 'oid-of-li' })
  await until('the dialog is closed', () => Promise.resolve(context.pages().length === 1))
})

/** Office's side of nested app authentication: tokens of the real issuer for whoever is signed in to Office, or the answer that it has to ask. */
async function bridge(silent: 'knows' | 'must-ask' | 'disabled') {
  const asked: string[] = []
  await context.exposeBinding('officeBridge', async (_, text: string) => {
    const request = JSON.parse(text) as { readonly method: string; readonly requestId: string }
    asked.push(request.method)
    const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId }
    const fail = (status: string) => JSON.stringify({ ...answer, success: false, error: { status } })
    if (request.method === 'GetInitContext')
      return JSON.stringify({ ...answer, success: true, initContext: { sdkName: 'office', sdkVersion: '1', capabilities: {} } })
    if (silent === 'disabled') return fail('DISABLED')
    if (silent === 'must-ask' && request.method === 'GetToken') return fail('USER_INTERACTION_REQUIRED')
    const token = await tokenOf('zhao')
    const account = {
      environment: 'login.microsoftonline.com',
      homeAccountId: 'h.t',
      tenantId: 't',
      username: 'zhao',
      localAccountId: 'oid-of-zhao',
    }
    return JSON.stringify({ ...answer, success: true, token, account })
  })
  await context.addInitScript(() => {
    const listeners: ((answer: string) => void)[] = []
    const { officeBridge } = window as unknown as { officeBridge: (text: string) => Promise<string> }
    Object.assign(window, {
      nestedAppAuthBridge: {
        addEventListener: (_: string, listener: (answer: string) => void) => listeners.push(listener),
        postMessage: (text: string) => void officeBridge(text).then((answer) => listeners.forEach((listener) => listener(answer))),
      },
    })
  })
  return asked
}

/** Tokens as the issuer gives them to Office, for the pane's application. */
async function tokenOf(name: string): Promise<object> {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' // RFC 7636, appendix B
  const redirect_uri = `${pages.address}/sign-in.html`
  const words = {
    client_id: issuer.settings.client,
    response_type: 'code',
    redirect_uri,
    scope: `openid ${issuer.settings.scope}`,
    state: 's',
  }
  const query = new URLSearchParams({ ...words, code_challenge: challenge, code_challenge_method: 'S256' })
  const back = await signInByForm(`${issuer.issuer}/auth?${query.toString()}`, name)
  const answer = await fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: issuer.settings.client,
      redirect_uri,
      code: back.searchParams.get('code') ?? '',
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    }),
  })
  return (await answer.json()) as object
}

test('whom Office knows is signed in without a click (nested app authentication)', async () => {
  await officeJs(true)
  const asked = await bridge('knows')
  const page = await context.newPage()
  expect(await accountAtService(page, () => page.goto(pages.address + inExcel))).toMatchObject({ oid: 'oid-of-zhao' })
  expect(asked).toEqual(['GetInitContext', 'GetToken'])
})

test('who signs out is not signed in again unasked: Office asks for somebody', async () => {
  await officeJs(true)
  const asked = await bridge('knows')
  const page = await context.newPage()
  await accountAtService(page, () => page.goto(pages.address + inExcel))
  await page.getByRole('button', { name: '换人' }).click()
  await page.getByRole('menuitem', { name: '换人登录' }).click()
  await accountAtService(page, () => signInButton(page).click())
  expect(asked).toEqual(['GetInitContext', 'GetToken', 'GetTokenPopup'])
})

test('where Office has to ask it asks after a click, in its own window', async () => {
  await officeJs(true)
  const asked = await bridge('must-ask')
  const page = await context.newPage()
  await page.goto(pages.address + inExcel)
  expect(await accountAtService(page, () => signInButton(page).click())).toMatchObject({ oid: 'oid-of-zhao' })
  expect(asked).toEqual(['GetInitContext', 'GetToken', 'GetToken', 'GetTokenPopup'])
})

test('where Office says it can and then cannot, as for a workbook on no SharePoint, its dialog does it', async () => {
  await officeJs(true)
  await bridge('disabled')
  const page = await context.newPage()
  await page.goto(pages.address + inExcel)
  expect(await accountAtService(page, () => inWindow('sun', () => signInButton(page).click()))).toMatchObject({ oid: 'oid-of-sun' })
})
