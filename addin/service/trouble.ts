import type { SheetProblem } from './answers.ts'

/**
 * Why the service did not do what it was asked. `offline`: nothing came back, or only that the service is not up; asking again may help.
 * `signed-out`: sign in anew. `refused`: it answered, and says why.
 */
export interface Trouble {
  readonly kind: 'offline' | 'signed-out' | 'refused'
  /** The last part of the problem's `type`, as `somebody-was-first`; '' where the answer is no problem document. */
  readonly code: string
  /** A sentence in the reader's language; '' where the service had none. */
  readonly says: string
  readonly problems: readonly SheetProblem[]
  /** Sheets that a refusal names (`sheets-waiting`). */
  readonly sheets: readonly { readonly kind: string; readonly department: string; readonly period: string }[]
}

interface ProblemDocument {
  readonly type?: unknown
  readonly title?: unknown
  readonly detail?: unknown
  readonly problems?: Trouble['problems']
  readonly sheets?: Trouble['sheets']
}

/** The service was not reached. */
export const offline: Trouble = { kind: 'offline', code: '', says: '', problems: [], sheets: [] }

/** Nobody is signed in, or the sign-in has ended. */
export const signedOut: Trouble = { ...offline, kind: 'signed-out' }

// What a gateway says while nobody stands behind it, and what asks to come again later.
const comeAgain: readonly number[] = [408, 425, 429, 502, 503, 504]

/** The trouble in an answer that is no success: problem details (RFC 9457), or whatever somebody in between put there. */
export async function troubleOf(response: Response): Promise<Trouble> {
  if (comeAgain.includes(response.status)) return offline
  const document = await problemDocument(response)
  const words = [document.title, document.detail].filter((each): each is string => typeof each === 'string' && each !== '')
  return {
    kind: response.status === 401 ? 'signed-out' : 'refused',
    code: typeof document.type === 'string' ? document.type.replace(/^.*:/, '') : '',
    // The detail says what to do; the title alone is better than nothing.
    says: words.at(-1) ?? '',
    problems: document.problems ?? [],
    sheets: document.sheets ?? [],
  }
}

async function problemDocument(response: Response): Promise<ProblemDocument> {
  try {
    const body: unknown = JSON.parse(await response.text())
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}
