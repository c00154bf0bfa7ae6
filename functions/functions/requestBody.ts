import type { HttpRequest } from '@azure/functions'
import { hash } from 'node:crypto'
import { workbookType } from './answers.ts'
import { Refusal } from './refusal.ts'

/** The largest body that is taken: 8 MB (8 × 1024 × 1024 bytes). */
const bodyLimit = 8 * 1024 * 1024

/** A request's body as it came: parsed when JSON, the bytes when a workbook. */
export interface RequestBody {
  readonly json: unknown
  readonly workbook: Uint8Array | undefined
  /** SHA-256 over the bytes, hex. */
  readonly hash: () => string
}

/**
 * Reads the body of a request that takes JSON, a workbook, or either.
 * @throws Refusal 'too-large', 'wrong-content-type', 'malformed-json'; a member called `__proto__` counts as malformed
 */
export async function readBody(request: HttpRequest, takes: { readonly json: boolean; readonly workbook: boolean }): Promise<RequestBody> {
  // Before reading: who announces too much is not listened to.
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge()
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.byteLength > bodyLimit) throw tooLarge()
  const hashed = () => hash('sha256', bytes)
  const type = mediaType(request)
  if (takes.workbook && type === workbookType) return { json: undefined, workbook: bytes, hash: hashed }
  if (takes.json && isJson(type)) return { json: parse(bytes), workbook: undefined, hash: hashed }
  const wanted = [...(takes.json ? ['application/json'] : []), ...(takes.workbook ? [workbookType] : [])].join(', ')
  throw new Refusal(
    'wrong-content-type',
    { zh: '请求内容的类型应为{wanted}', en: 'The content type must be {wanted}' },
    { values: { wanted } },
  )
}

const mediaType = (request: HttpRequest): string => (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
const isJson = (type: string) => type === 'application/json' || type.endsWith('+json')

const tooLarge = () => new Refusal('too-large', { zh: '内容超过8 MB', en: 'The content is over 8 MB' })

function parse(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) throw new Refusal('malformed-json', { zh: '没有内容', en: 'There is no content' })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const json: unknown = JSON.parse(text)
    // Schemas leave such a member out without a word; nothing of a sheet may be lost so. `\\u005f` is an underscore too.
    if ((text.includes('__proto__') || text.includes('\\u')) && hasProto(json)) throw new SyntaxError('__proto__')
    return json
  } catch {
    throw new Refusal('malformed-json', { zh: '内容不是有效的UTF-8编码的JSON', en: 'The content is not valid JSON in UTF-8' })
  }
}

/** Without recursion: JSON may be nested a million deep. */
function hasProto(json: unknown): boolean {
  const waiting = [json]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue
    if (Object.hasOwn(value, '__proto__')) return true
    for (const inner of Object.values(value) as unknown[]) waiting.push(inner)
  }
  return false
}
