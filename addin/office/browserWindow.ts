import { failed, ok } from '@kaoji/shared/result'
import { notSignedIn, type OpenWindow } from '../service/signIn.ts'

// The two windows have nothing else in common once the issuer's page has cut them apart.
const channelOf = (state: string) => new BroadcastChannel(`kaoji/sign-in/${state}`)

/** Answers whoever opened this window and waits for the answer to that question. */
export function answerOpener(state: string, text: string): void {
  // A channel reaches this origin alone, and has no target to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channelOf(state).postMessage(text)
}

let stopWaiting = () => {}

/** Opens a page of ours in a window of the browser and waits for its answer. A second call takes the first one's window. */
export const browserWindow: OpenWindow = (address) =>
  new Promise((resolve) => {
    stopWaiting()
    const opened = window.open(address, 'kaoji-sign-in', 'popup,width=480,height=640')
    if (opened === null) return resolve(failed(notSignedIn('sign-in.blocked')))
    const answers = channelOf(new URLSearchParams(new URL(address).hash.slice(1)).get('state') ?? '')
    stopWaiting = () => {
      answers.close()
      resolve(failed(notSignedIn('sign-in.closed')))
    }
    answers.addEventListener('message', ({ data }) => {
      answers.close()
      resolve(ok(String(data)))
    })
  })
