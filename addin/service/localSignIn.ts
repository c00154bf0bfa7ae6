import { failed, ok, type Result } from '@kaoji/shared/result'
import type { SamplePerson, SignIn } from './signIn.ts'
import { offline, signedOut, troubleOf, type Trouble } from './trouble.ts'

/**
 * Sign-in by the local host's own issuer (本机登录), for trying out: `GET /local/people`, `POST /local/token`. The token lives in memory alone:
 * on a shared PC the next person finds nothing.
 */
export function localSignIn({ address, fetch }: { readonly address: string; readonly fetch: typeof globalThis.fetch }): SignIn {
  let signedIn: { readonly person: string; readonly token: string } | undefined

  async function ask<T>(path: string, init?: RequestInit): Promise<Result<T, Trouble>> {
    try {
      const response = await fetch(address + path, init)
      return response.ok ? ok((await response.json()) as T) : failed(await troubleOf(response))
    } catch {
      return failed(offline)
    }
  }

  async function take(person: string): Promise<Result<string, Trouble>> {
    const answer = await ask<{ token: string }>('/local/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    })
    if (!answer.ok) return answer
    signedIn = { person, token: answer.value.token }
    return ok(signedIn.token)
  }

  return {
    people: () => ask<readonly SamplePerson[]>('/local/people'),
    resume: () => Promise.resolve(false),
    async signIn(person) {
      if (person === undefined) return failed(signedOut)
      const taken = await take(person)
      return taken.ok ? ok(undefined) : taken
    },
    signOut: () => {
      signedIn = undefined
    },
    async token(anew) {
      if (signedIn === undefined) return failed(signedOut)
      return anew ? take(signedIn.person) : ok(signedIn.token)
    },
    account: () => signedIn?.person,
  }
}
