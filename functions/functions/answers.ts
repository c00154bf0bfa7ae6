import type { Filling } from '@kaoji/shared/messages/render'
import type { Language, Text } from '@kaoji/shared/text'
import { fill, languageTag } from './language.ts'
import { troubles, type TroubleCode } from './troubles.ts'

/** What a function answers; `endpoint` makes the HTTP response of it. Exactly one of `json`, `bytes`, `problem`, or none (204). */
export interface Answer {
  readonly status: number
  /** Sent as application/json. */
  readonly json?: unknown
  /** Sent as it is, under `type`. */
  readonly bytes?: Uint8Array
  readonly type?: string
  /** The name under which a browser saves `bytes`. */
  readonly fileName?: string
  /** Opaque, without quotes: a version or a hash. A matching If-None-Match on GET becomes 304. */
  readonly etag?: string
  /** An address of our own, `/api/...`; Chinese in it is percent-encoded on the way. */
  readonly location?: string
  /** Seconds. */
  readonly retryAfter?: number
  readonly problem?: ProblemAnswer
}

/** A trouble on its way to the reader. */
export interface ProblemAnswer {
  readonly code: TroubleCode
  readonly detail: Text
  readonly values?: Readonly<Record<string, Filling>>
  /** Further members of the problem document, `problems` of a sheet among them. */
  readonly members?: Readonly<Record<string, unknown>>
}

type Marks = Pick<Answer, 'etag' | 'location' | 'retryAfter'>

/** 200 with a JSON body. */
export const ok = (json: unknown, marks: Marks = {}): Answer => ({ status: 200, json, ...marks })

/** 201: made, and durable. */
export const created = (json: unknown, marks: Marks = {}): Answer => ({ status: 201, json, ...marks })

/** 202: begun; `location` tells how far it is, to be asked again after `retryAfter` seconds. */
export const accepted = (json: unknown, marks: Marks = {}): Answer => ({ status: 202, json, ...marks })

/** 204: done, nothing to say. */
export const noContent = (marks: Marks = {}): Answer => ({ status: 204, ...marks })

/** The media type of .xlsx. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 200 with a workbook (.xlsx) to be saved as `fileName`. */
export const workbookFile = (bytes: Uint8Array, fileName: string, marks: Marks = {}): Answer => ({
  status: 200,
  bytes,
  fileName,
  type: workbookType,
  ...marks,
})

/**
 * A trouble: its code decides status and title, `detail` says in both languages what to do about it, `{gaps}` filled
 * from `values`; `members` join the problem document.
 */
export const problem = (code: TroubleCode, detail: Text, more: Omit<ProblemAnswer, 'code' | 'detail'> = {}): Answer => ({
  status: troubles[code].status,
  problem: { code, detail, ...more },
})

/** The media type of problem details, RFC 9457. */
export const problemType = 'application/problem+json'

/** The problem document (RFC 9457) for one request, in the reader's language. `instance` is the request's path. */
export function problemDocument(answer: ProblemAnswer, language: Language, instance: string) {
  const { status, title } = troubles[answer.code]
  return {
    ...answer.members,
    type: `urn:kaoji:problem:${answer.code}`,
    title: title[language],
    status,
    detail: fill(answer.detail, language, answer.values),
    instance,
  }
}

/** The headers of an answer that is not a problem. */
export function answerHeaders(answer: Answer): Record<string, string> {
  const headers: Record<string, string> = {}
  if (answer.etag !== undefined) headers['ETag'] = quoted(answer.etag)
  if (answer.location !== undefined) headers['Location'] = answer.location.replace(/[^!-~]+/g, encodeURIComponent)
  if (answer.retryAfter !== undefined) headers['Retry-After'] = String(answer.retryAfter)
  if (answer.type !== undefined) headers['Content-Type'] = answer.type
  // RFC 6266: the plain name for old readers, the encoded one for Chinese.
  if (answer.fileName !== undefined)
    headers['Content-Disposition'] = `attachment; filename="kaoji.xlsx"; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`
  return headers
}

/** Content-Language of a text that depends on the reader. */
export const spokenIn = (language: Language): Record<string, string> => ({
  'Content-Language': languageTag[language],
  Vary: 'Accept-Language',
})

// Encoded, since storage's own ETags hold quotes.
const quoted = (etag: string): string => `"${encodeURIComponent(etag)}"`
