interface Answered {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/**
 * What a function answered, with what @azure/functions then takes in place of the `Response` it would make: for an answer of status, headers and
 * text or bytes that says what it is. Any other is left to it. A text stays one, which
 * node sends together with the headers.
 */
export function withNativeResponse(result: unknown): unknown {
  if (!isPlain(result)) return result
  const { status, headers, body } = result
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return { nativeResponse: { status, headers: { entries: () => entries }, arrayBuffer: async () => body } }
}

function isPlain(result: unknown): result is Required<Answered> {
  if (typeof result !== 'object' || result === null || Object.getPrototypeOf(result) !== Object.prototype) return false
  const { status, headers, body, ...more } = result as Answered
  return (
    typeof status === 'number' &&
    status >= 200 &&
    status !== 204 &&
    status !== 205 &&
    status !== 304 &&
    (typeof body === 'string' || body instanceof Uint8Array) &&
    typeof headers === 'object' &&
    'Content-Type' in headers &&
    Object.keys(more).length === 0
  )
}
