import { failed, ok, type Result } from '@kaoji/shared/result'
import { notSignedIn, type OpenWindow, type SignInTrouble } from '../service/signIn.ts'
import type { Trouble } from '../service/trouble.ts'

// "Handling errors and events in the Office dialog box": on opening, and while it is open.
const codes: Readonly<Record<number, SignInTrouble>> = {
  12003: 'sign-in.not-secure',
  12004: 'sign-in.wrong-address',
  12005: 'sign-in.not-secure',
  12006: 'sign-in.closed',
  12007: 'sign-in.already-open',
  12009: 'sign-in.blocked',
  12011: 'sign-in.blocked',
}

const troubleOf = (code: number): Result<never, Trouble> => failed(notSignedIn(codes[code] ?? 'sign-in.refused'))

/** Opens a page of ours in Office's dialog, waits for its one message and closes it. Office opens one at a time. */
export const officeDialog: OpenWindow = (address) =>
  new Promise((resolve) => {
    // Not in a frame: sign-in pages refuse to be framed.
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30, displayInIframe: false }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) return resolve(troubleOf(opened.error.code))
      const dialog = opened.value
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        dialog.close()
        resolve(
          'message' in told && told.origin !== undefined && told.origin !== window.location.origin ? troubleOf(12004) : messageOf(told),
        )
      })
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (told) => resolve(troubleOf('error' in told ? told.error : 0)))
    })
  })

const messageOf = (told: { readonly message: string } | { readonly error: number }): Result<string, Trouble> =>
  'message' in told ? ok(told.message) : troubleOf(told.error)
