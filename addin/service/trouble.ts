import type { SheetProblem } from './answers.ts'

/**
 * Why the service did not do what it was asked. `offline`: nothing came back. `slow`: not within the deadline; it may have been done all the same.
 * `busy`: it is not up, or asks to come again later. `failed`: it is at fault, `says` with a number for the administrator. For these four asking again
 * may help, and with an idempotency key is safe. `signed-out`: sign in anew. `refused`: it answered, and says why.
 */
export interface Trouble {
  readonly kind: 'offline' | 'slow' | 'busy' | 'failed' | 'signed-out' | 'refused'
  /** Of HTTP; 0 where nothing came back. */
  readonly status: number
  /** The last part of the problem's `type`, as `somebody-was-first`; '' where the answer is no problem document. */
  readonly code: string
  /** A sentence in the reader's language; '' where the service had none. */
  readonly says: string
  readonly problems: readonly SheetProblem[]
  /** Sheets that a refusal names (`sheets-waiting`). */
  readonly sheets: readonly { readonly kind: string; readonly department: string; readonly period: string }[]
  /** Seconds after which the service wants to be asked again. */
  readonly retryAfter?: number
  /** `somebody-was-first`: who handed in which version when, and the tag of what stands now. */
  readonly newest?: NewestVersion
}

/** What somebody else did to a sheet meanwhile. */
export interface NewestVersion {
  readonly version: number
  /** The code, and the name that staffing has for it. */
  readonly by: string
  readonly name: string
  readonly at: string
  readonly state: 'submitted' | 'returned' | 'accepted'
  readonly etag: string
}

interface ProblemDocument extends Partial<Readonly<Record<keyof NewestVersion, unknown>>> {
  readonly type?: unknown
  readonly title?: unknown
  readonly detail?: unknown
  readonly problems?: Trouble['problems']
  readonly sheets?: Trouble['sheets']
}

/** The service was not reached. */
export const offline: Trouble = { kind: 'offline', status: 0, code: '', says: '', problems: [], sheets: [] }

/** No answer within the deadline. */
export const slow: Trouble = { ...offline, kind: 'slow' }

/** Nobody is signed in, or the sign-in has ended. */
export const signedOut: Trouble = { ...offline, kind: 'signed-out' }

/** Whether the same request may go through another time: nothing was decided about it. */
export const mayPass = ({ kind }: Trouble): boolean => kind !== 'refused' && kind !== 'signed-out'

// What a gateway says while nobody stands behind it, and what asks to come again later.
const comeAgain: readonly number[] = [408, 425, 429, 502, 503, 504]

/** The trouble in an answer that is no success: problem details (RFC 9457), or whatever somebody in between put there. */
export async function troubleOf(response: Response): Promise<Trouble> {
  const { status } = response
  const document = await problemDocument(response)
  const words = [document.title, document.detail].filter((each): each is string => typeof each === 'string' && each !== '')
  const code = typeof document.type === 'string' ? document.type.replace(/^.*:/, '') : ''
  const seconds = retryAfter(response.headers)
  const newest = code === 'somebody-was-first' ? newestIn(document) : undefined
  return {
    kind: kindOf(status),
    status,
    code,
    // The detail says what to do; the title alone is better than nothing.
    says: words.at(-1) ?? '',
    problems: document.problems ?? [],
    sheets: document.sheets ?? [],
    ...(seconds !== undefined && { retryAfter: seconds }),
    ...(newest && { newest }),
  }
}

function kindOf(status: number): Trouble['kind'] {
  if (status === 401) return 'signed-out'
  if (comeAgain.includes(status)) return 'busy'
  return status >= 500 ? 'failed' : 'refused'
}

/** Retry-After: seconds, or a date, which is held against the answer's own: this PC's clock may be wrong. */
function retryAfter(headers: Headers): number | undefined {
  const said = headers.get('retry-after')
  if (said === null) return undefined
  if (/^\d+$/.test(said)) return Number(said)
  const seconds = (Date.parse(said) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}

function newestIn({ version, by, name, at, state, etag }: ProblemDocument): NewestVersion | undefined {
  if (typeof version !== 'number' || typeof by !== 'string' || typeof at !== 'string' || typeof etag !== 'string') return undefined
  return state === 'submitted' || state === 'returned' || state === 'accepted'
    ? { version, by, name: typeof name === 'string' ? name : by, at, state, etag }
    : undefined
}

async function problemDocument(response: Response): Promise<ProblemDocument> {
  try {
    const body: unknown = JSON.parse(await response.text())
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}
