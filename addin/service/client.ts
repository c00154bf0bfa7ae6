import { failed, ok, type Result } from '@kaoji/shared/result'
import type { Language } from '@kaoji/shared/text'
import type { SignIn } from './signIn.ts'
import { offline, slow, troubleOf, type Trouble } from './trouble.ts'

/** What a client needs from around it. */
export interface ClientSettings {
  /** '' where pane and service share an origin. */
  readonly address: string
  readonly fetch: typeof fetch
  readonly signIn: Pick<SignIn, 'token'>
  /** Milliseconds after which an answer no longer comes. */
  readonly deadline: number
  readonly language: () => Language
}

/** What goes with a request. `json` or `bytes`, never both. */
export interface Sending {
  readonly json?: unknown
  readonly bytes?: { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }
  readonly ifMatch?: string
  /** Makes that doing it twice changes nothing. */
  readonly idempotencyKey?: string
}

/** The service's HTTP interface, for whoever is signed in. Paths begin with `/api/`. */
export interface Client {
  readonly read: <T>(path: string) => Promise<Result<T, Trouble>>
  /** Every item of a list, over its pages. */
  readonly list: <T>(path: string) => Promise<Result<readonly T[], Trouble>>
  readonly send: <T>(method: 'PUT' | 'POST' | 'DELETE', path: string, sending?: Sending) => Promise<Result<T, Trouble>>
  /** A file with the name that the service gives it. */
  readonly file: (path: string) => Promise<Result<{ readonly name: string; readonly bytes: Blob }, Trouble>>
}

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** A client over `fetch`; a token that is refused is asked for anew once. */
export function clientOf({ address, fetch, signIn, deadline, language }: ClientSettings): Client {
  async function ask(method: string, path: string, sending: Sending = {}): Promise<Result<Response, Trouble>> {
    const first = await once(method, path, sending, false)
    return !first.ok && first.error.kind === 'signed-out' ? once(method, path, sending, true) : first
  }

  async function once(
    method: string,
    path: string,
    { json, bytes, ifMatch, idempotencyKey }: Sending,
    anew: boolean,
  ): Promise<Result<Response, Trouble>> {
    const token = await signIn.token(anew)
    if (!token.ok) return token
    const headers = new Headers({ authorization: `Bearer ${token.value}`, 'accept-language': tags[language()] })
    if (json !== undefined) headers.set('content-type', 'application/json')
    if (bytes !== undefined) headers.set('content-type', bytes.type)
    if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
    if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
    const body = json === undefined ? bytes?.body : JSON.stringify(json)
    const response = await reached(() =>
      fetch(address + path, { method, headers, signal: AbortSignal.timeout(deadline), ...(body !== undefined && { body }) }),
    )
    if (!response.ok) return response
    return response.value.ok ? response : failed(await troubleOf(response.value))
  }

  async function read<T>(method: string, path: string, sending?: Sending): Promise<Result<T, Trouble>> {
    const response = await ask(method, path, sending)
    if (!response.ok) return response
    const text = await reached(() => response.value.text())
    // Otherwise the connection broke off half way.
    return text.ok ? parsed<T>(text.value) : text
  }

  async function list<T>(path: string): Promise<Result<readonly T[], Trouble>> {
    const all: T[] = []
    let next: string | undefined = path
    while (next !== undefined) {
      const page: Result<{ value: T[]; nextLink?: string }, Trouble> = await read('GET', next)
      if (!page.ok) return page
      all.push(...page.value.value)
      next = page.value.nextLink
    }
    return ok(all)
  }

  return {
    read: (path) => read('GET', path),
    list,
    send: (method, path, sending) => read(method, path, sending),
    async file(path) {
      const response = await ask('GET', path)
      if (!response.ok) return response
      const bytes = await reached(() => response.value.blob())
      if (!bytes.ok) return bytes
      const name = /filename\*=UTF-8''([^;]+)/.exec(response.value.headers.get('content-disposition') ?? '')?.[1]
      return ok({ name: decodeURIComponent(name ?? 'kaoji.xlsx'), bytes: bytes.value })
    },
  }
}

/** What came, or that the connection failed or the deadline passed, which fetch tells by throwing. */
async function reached<T>(asking: () => Promise<T>): Promise<Result<T, Trouble>> {
  try {
    return ok(await asking())
  } catch (error) {
    return failed(error instanceof DOMException && error.name === 'TimeoutError' ? slow : offline)
  }
}

/** An answer's JSON. Whoever answers for the service without being it (a network that wants a sign-in first) sends something else. */
function parsed<T>(text: string): Result<T, Trouble> {
  try {
    return ok((text === '' ? undefined : JSON.parse(text)) as T)
  } catch {
    return failed(offline)
  }
}
