import type { Result } from '@kaoji/shared/result'
import type { Role } from './answers.ts'
import { offline, type Trouble } from './trouble.ts'

/** Somebody whom the local host lets sign in. */
export interface SamplePerson {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly roles: readonly Role[]
}

/** Sign-in (登录), whoever issues the tokens: the local issuer, Office for its own account, or the issuer's page in a window. */
export interface SignIn {
  /** Whom one can choose; `asks-itself` where the issuer asks in a window of its own. */
  readonly people: () => Promise<Result<readonly SamplePerson[] | 'asks-itself', Trouble>>
  /** Signs in whoever Office knows already, without asking; false where somebody has to be asked. */
  readonly resume: () => Promise<boolean>
  /** @param person one of `people`; an issuer with a window of its own asks there */
  readonly signIn: (person?: string) => Promise<Result<void, Trouble>>
  readonly signOut: () => void
  /** A token that is good now. @param anew the last one was refused */
  readonly token: (anew: boolean) => Promise<Result<string, Trouble>>
  /** Who signed in, as a name for what is kept for them; undefined: nobody. */
  readonly account: () => string | undefined
}

/** Opens a page of ours in a window and waits for the one text that it sends back. */
export type OpenWindow = (address: string) => Promise<Result<string, Trouble>>

/** Why somebody was not signed in, as the words for it are called. */
export type SignInTrouble =
  | 'sign-in.blocked'
  | 'sign-in.already-open'
  | 'sign-in.closed'
  | 'sign-in.wrong-address'
  | 'sign-in.not-secure'
  | 'sign-in.refused'

/** The trouble that the pane says in the words of that name. */
export const notSignedIn = (code: SignInTrouble): Trouble => ({ ...offline, kind: 'refused', code })
