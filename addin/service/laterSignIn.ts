import { failed, type Result } from '@kaoji/shared/result'
import type { SignIn } from './signIn.ts'
import { signedOut, type Trouble } from './trouble.ts'

/**
 * A sign-in of which it is only found out how it goes when somebody wants to: the first view waits for neither the server nor Office.
 * @param choose asked again while it fails
 */
export function laterSignIn(choose: () => Promise<Result<SignIn, Trouble>>): SignIn {
  let choosing: Promise<Result<SignIn, Trouble>> | undefined
  let chosen: SignIn | undefined
  async function take(): Promise<Result<SignIn, Trouble>> {
    choosing ??= choose()
    const found = await choosing
    if (found.ok) chosen = found.value
    else choosing = undefined
    return found
  }
  return {
    async people() {
      const found = await take()
      return found.ok ? found.value.people() : found
    },
    async resume() {
      const found = await take()
      return found.ok && found.value.resume()
    },
    signIn(person) {
      // Already found: asked at once, since a browser opens a window only right after the click.
      if (chosen !== undefined) return chosen.signIn(person)
      return take().then((found) => (found.ok ? found.value.signIn(person) : found))
    },
    signOut: () => chosen?.signOut(),
    token: (anew) => chosen?.token(anew) ?? Promise.resolve(failed(signedOut)),
    account: () => chosen?.account(),
  }
}
