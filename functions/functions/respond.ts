import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import type { Language } from '@kaoji/shared/text'
import { answerHeaders, problemDocument, problemType, spokenIn, type Answer } from './answers.ts'
import { namesEtag } from './requestHeaders.ts'
import { troubles } from './troubles.ts'

/**
 * The HTTP response of an answer: problem details (RFC 9457) in the reader's language, JSON, bytes, or nothing; 304
 * when the reader already has what its ETag names. Nothing is kept by caches without asking.
 */
export function respond(answer: Answer, request: HttpRequest, language: Language): HttpResponseInit {
  const always = { 'X-Content-Type-Options': 'nosniff' }
  if (answer.problem !== undefined) {
    const document = problemDocument(answer.problem, language, new URL(request.url).pathname)
    const headers: Record<string, string> = { ...always, 'Content-Type': problemType, 'Cache-Control': 'no-store', ...spokenIn(language) }
    if (document.status === 401)
      headers['WWW-Authenticate'] = answer.problem.code === 'not-signed-in' ? 'Bearer' : 'Bearer error="invalid_token"'
    return { status: troubles[answer.problem.code].status, headers, body: JSON.stringify(document) }
  }
  const headers: Record<string, string> = {
    ...always,
    'Cache-Control': answer.etag === undefined ? 'no-store' : 'private, no-cache',
    ...answerHeaders(answer),
  }
  if (
    request.method === 'GET' &&
    answer.status === 200 &&
    answer.etag !== undefined &&
    namesEtag(request.headers.get('if-none-match'), answer.etag)
  ) {
    const { ETag } = headers
    return { status: 304, headers: { ...always, 'Cache-Control': headers['Cache-Control']!, ETag: ETag! } }
  }
  if (answer.bytes !== undefined) return { status: answer.status, headers, body: answer.bytes }
  if (answer.json === undefined) return { status: answer.status, headers }
  return { status: answer.status, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(answer.json) }
}
