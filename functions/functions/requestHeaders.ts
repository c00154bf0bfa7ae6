import { Refusal } from './refusal.ts'

/**
 * The ETag of an If-Match header as the function gave it out, `*`, or undefined without the header. A proxy that
 * compresses makes tags weak; such a tag counts as ours.
 * @throws Refusal 'malformed-request' for anything else, several tags among it
 */
export function readIfMatch(header: string | null): string | undefined {
  if (header === null) return undefined
  if (header.trim() === '*') return '*'
  const tag = unquoted(header)
  if (tag === undefined) throw new Refusal('malformed-request', { zh: 'If-Match应为一个ETag或*', en: 'If-Match must be one ETag or *' })
  return tag
}

/** Does an If-None-Match header name this ETag? Then the reader has it already. */
export function namesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.trim() === '*' || header.split(',').some((tag) => unquoted(tag) === etag)
}

/**
 * The key out of an Idempotency-Key header.
 * @throws Refusal 'malformed-request' when it is not 1 to 128 printable ASCII characters
 */
export function readIdempotencyKey(header: string | null): string | undefined {
  if (header === null) return undefined
  if (!/^[!-~]{1,128}$/.test(header))
    throw new Refusal('malformed-request', {
      zh: 'Idempotency-Key应为1到128个可见ASCII字符',
      en: 'Idempotency-Key must be 1 to 128 visible ASCII characters',
    })
  return header
}

function unquoted(tag: string): string | undefined {
  const opaque = /^(?:W\/)?"([!#-~]*)"$/.exec(tag.trim())?.[1]
  try {
    return opaque === undefined ? undefined : decodeURIComponent(opaque)
  } catch {
    return undefined
  }
}
