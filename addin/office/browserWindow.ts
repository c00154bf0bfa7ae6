import { failed, ok } from '@kaoji/shared/result'
import { notSignedIn, type OpenWindow } from '../service/signIn.ts'

/** The channel on which a window of ours answers: the two have nothing else in common once the issuer's page cut them apart. */
export const answersOf = (state: string) => new BroadcastChannel(`kaoji/sign-in/${state}`)

let stopWaiting = () => {}

/** Opens a page of ours in a window of the browser and waits for its answer. A second call takes the first one's window. */
export const browserWindow: OpenWindow = (address) =>
  new Promise((resolve) => {
    stopWaiting()
    const opened = window.open(address, 'kaoji-sign-in', 'popup,width=480,height=640')
    if (opened === null) return resolve(failed(notSignedIn('sign-in.blocked')))
    const answers = answersOf(new URLSearchParams(new URL(address).hash.slice(1)).get('state') ?? '')
    stopWaiting = () => {
      answers.close()
      resolve(failed(notSignedIn('sign-in.closed')))
    }
    answers.addEventListener('message', ({ data }) => {
      answers.close()
      resolve(ok(String(data)))
    })
  })
