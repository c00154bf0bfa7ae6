import type { SignIn, SignInTrouble } from './signIn.ts'

// What a second way may get round; who closes a window, or has no network, is not asked twice.
const elsewhere: readonly string[] = ['sign-in.refused', 'sign-in.blocked'] satisfies readonly SignInTrouble[]

/**
 * Two ways behind one: the second is taken where the first does not get there, as nested app authentication with a workbook that is on no SharePoint.
 * Whoever signed in by one way stays with it.
 */
export function eitherSignIn(first: SignIn, second: SignIn): SignIn {
  const taken = () => (second.account() === undefined ? first : second)
  return {
    people: first.people,
    resume: first.resume,
    async signIn(person) {
      const done = await first.signIn(person)
      return done.ok || !elsewhere.includes(done.error.code) ? done : second.signIn(person)
    },
    signOut() {
      first.signOut()
      second.signOut()
    },
    token: (anew) => taken().token(anew),
    account: () => taken().account(),
  }
}
