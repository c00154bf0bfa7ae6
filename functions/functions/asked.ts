import type { HttpRequest } from '@azure/functions'
import type { Language } from '@kaoji/shared/text'
import { hash } from 'node:crypto'
import type { z } from 'zod'
import type { Declared } from './declaration.ts'
import { takesBody } from './frameTroubles.ts'
import { Refusal } from './refusal.ts'
import { readBody } from './requestBody.ts'
import { readIdempotencyKey, readIfMatch } from './requestHeaders.ts'
import { parsed } from './schemaProblems.ts'

interface Came {
  readonly declared: Declared
  readonly usualBody: ((json: unknown) => unknown) | undefined
  /** Of `declared.query`. */
  readonly querySchema: z.ZodType
  readonly request: HttpRequest
  readonly url: URL
  readonly language: Language
}

/**
 * Query, headers and body of a request, checked by the declaration.
 * @throws Refusal for what the declaration does not allow
 */
export async function readAsked({ declared, usualBody, querySchema, request, url, language }: Came) {
  const query = parsed(querySchema, queryOf(url), 'malformed-request', 'query', language)
  const ifMatch = readIfMatch(request.headers.get('if-match'))
  if (declared.ifMatch === 'required' && ifMatch === undefined) {
    throw new Refusal('if-match-missing', { zh: '请在If-Match中带上所改内容的ETag', en: 'Send the ETag of what you change in If-Match' })
  }
  const key = readIdempotencyKey(request.headers.get('idempotency-key'))
  if (declared.idempotencyKey === 'required' && key === undefined) {
    throw new Refusal('malformed-request', { zh: '缺少Idempotency-Key', en: 'Idempotency-Key is missing' })
  }
  const came = takesBody(declared)
    ? await readBody(request, { json: declared.body !== undefined, workbook: declared.workbook === true })
    : undefined
  const body =
    came === undefined || came.workbook !== undefined
      ? undefined
      : (usualBody?.(came.json) ?? parsed(declared.body!, came.json, 'body-at-fault', 'body', language))
  const idempotency = key === undefined ? undefined : { key, bodyHash: requestHash(request.method, url, came?.hash() ?? '') }
  return { query, body, workbook: came?.workbook, contentHash: came?.hash, ifMatch, idempotency }
}

/** One value a name; a name given twice becomes a list, which only a schema for lists accepts. */
function queryOf(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = url.searchParams.getAll(name)
      return [name, values.length === 1 ? values[0]! : values]
    }),
  )
}

const requestHash = (method: string, url: URL, bodyHash: string): string =>
  hash('sha256', `${method} ${url.pathname}${url.search}\n${bodyHash}`)
