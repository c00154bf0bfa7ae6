import { failed, ok } from '@kaoji/shared/result'
import { notSignedIn, type SignInTrouble } from '../service/signIn.ts'
import { officeDialog } from './officeDialog.ts'

type Handler = (told: object) => void

/** Office's side: it fails on opening with a code, or opens and then tells one thing. */
function office(on: {
  readonly opening?: number
  readonly event?: 'dialogMessageReceived' | 'dialogEventReceived'
  readonly told?: object
}) {
  const opened: { address?: string; options?: object; closed: boolean } = { closed: false }
  const handlers = new Map<string, Handler>()
  const dialog = {
    addEventHandler: (event: string, handler: Handler) => void handlers.set(event, handler),
    close: () => (opened.closed = true),
  }
  Object.assign(globalThis, {
    window: { location: { origin: 'https://localhost:3443' } },
    Office: {
      AsyncResultStatus: { Failed: 'failed' },
      EventType: { DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' },
      context: {
        ui: {
          displayDialogAsync(address: string, options: object, done: (result: object) => void) {
            Object.assign(opened, { address, options })
            if (on.opening !== undefined) return done({ status: 'failed', error: { code: on.opening } })
            done({ status: 'succeeded', value: dialog })
            handlers.get(on.event!)!(on.told!)
          },
        },
      },
    },
  })
  return opened
}
afterEach(() => {
  for (const name of ['Office', 'window']) Reflect.deleteProperty(globalThis, name)
})

const address = 'https://localhost:3443/sign-in.html#state=s'

test('what the page in the dialog sends comes back, and the dialog is closed', async () => {
  const opened = office({ event: 'dialogMessageReceived', told: { message: '{"code":"c"}', origin: 'https://localhost:3443' } })
  expect(await officeDialog(address)).toEqual(ok('{"code":"c"}'))
  expect(opened).toMatchObject({ address, closed: true, options: { displayInIframe: false } })
})

test('an older Office does not say from where', async () => {
  office({ event: 'dialogMessageReceived', told: { message: 'm' } })
  expect(await officeDialog(address)).toEqual(ok('m'))
})

test('what another site sends is not taken', async () => {
  office({ event: 'dialogMessageReceived', told: { message: 'm', origin: 'https://elsewhere.example' } })
  expect(await officeDialog(address)).toEqual(failed(notSignedIn('sign-in.wrong-address')))
})

test.each<[number, SignInTrouble]>([
  [12004, 'sign-in.wrong-address'],
  [12005, 'sign-in.not-secure'],
  [12007, 'sign-in.already-open'],
  [12009, 'sign-in.blocked'],
  [12011, 'sign-in.blocked'],
  [5001, 'sign-in.refused'],
])('a dialog that does not open, code %i, is %s', async (opening, trouble) => {
  office({ opening })
  expect(await officeDialog(address)).toEqual(failed(notSignedIn(trouble)))
})

test.each<[number, SignInTrouble]>([
  [12002, 'sign-in.refused'],
  [12003, 'sign-in.not-secure'],
  [12006, 'sign-in.closed'],
])('an open dialog that ends with code %i is %s', async (error, trouble) => {
  office({ event: 'dialogEventReceived', told: { error } })
  expect(await officeDialog(address)).toEqual(failed(notSignedIn(trouble)))
})
