import type { Result } from '@kaoji/shared/result'
import type { Role } from './answers.ts'
import type { Trouble } from './trouble.ts'

/** Somebody whom the local host lets sign in. */
export interface SamplePerson {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly roles: readonly Role[]
}

/** Sign-in (登录), whoever issues the tokens: the local issuer, or Entra ID. */
export interface SignIn {
  /** Whom one can choose; an issuer with a window of its own has nobody to choose from. */
  readonly people: () => Promise<Result<readonly SamplePerson[], Trouble>>
  /** @param person one of `people`; an issuer with a window of its own asks there */
  readonly signIn: (person?: string) => Promise<Result<void, Trouble>>
  readonly signOut: () => void
  /** A token that is good now. @param anew the last one was refused */
  readonly token: (anew: boolean) => Promise<Result<string, Trouble>>
  /** Who signed in, as a name for what is kept for them; undefined: nobody. */
  readonly account: () => string | undefined
}
