import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { HttpData, InvocationResponse } from './core.ts'
import { nativeRequest } from './nativeRequest.ts'
import { turnstile } from './turnstile.ts'
import { matchRoute, type Route } from './routes.ts'

/** An answer outside the app's functions. */
export interface LocalAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** What the local host serves beside the app: below `/local/`. Undefined: not its address. */
export type LocalRoutes = (request: {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: Uint8Array
}) => Promise<LocalAnswer | undefined>

/** @returns routes that are asked in turn until one knows the address */
export const firstOf =
  (...all: readonly LocalRoutes[]): LocalRoutes =>
  async (request) => {
    for (const routes of all) {
      const said = await routes(request)
      if (said !== undefined) return said
    }
    return undefined
  }

interface Serves {
  readonly routes: readonly Route[]
  readonly prefix: string
  readonly local: LocalRoutes
  readonly call: (route: Route, request: HttpData) => Promise<InvocationResponse>
}

/** Changes worked on at once. Enough to share a wait for the disk; more would only keep readers waiting behind each other's steps. */
const changesAtOnce = 16
// The real host's default.
const bodyLimit = 104_857_600

/** Serves the app's HTTP functions as the real host does, and `local` below `/local/`. What a call throws becomes 500 without a word. */
export function httpServer({ routes, prefix, local, call }: Serves): Server {
  const changing = turnstile(changesAtOnce)
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = urlOf(request)
    if (url === undefined) return answer(response, 400)
    const method = request.method ?? 'GET'
    const isLocal = url.pathname.startsWith('/local/')
    const found = isLocal ? undefined : matchRoute(routes, prefix, method, url.pathname)
    if (!isLocal && found === undefined) return answer(response, 404)
    const body = await readBody(request)
    if (body === undefined) {
      response.setHeader('Connection', 'close')
      return answer(response, 413)
    }
    if (found === undefined) {
      const said = await local({ method, url, headers: request.headers, body })
      return said ? answer(response, said.status, said.headers, said.body) : answer(response, 404)
    }
    const asked: HttpData = {
      method,
      url: url.href,
      nullableQuery: nullable(
        Object.fromEntries([...new Set(url.searchParams.keys())].map((key) => [key, url.searchParams.getAll(key).join(',')])),
      ),
      nullableParams: nullable(found.params),
      nativeRequest: nativeRequest({ method, url: url.href, headers: headersOf(request), body }),
    }
    const work = () => call(found.route, asked)
    const { returnValue } = await (method === 'GET' ? work() : changing(work))
    const http = returnValue?.http
    if (http === undefined) return answer(response, 204)
    return answer(response, Number(http.statusCode), http.headers, http.body?.bytes ?? http.body?.string)
  }
  const server = createServer((request, response) => {
    // A server that is closing waits for its connections; one that was busy then would be kept alive for seconds.
    response.on('finish', () => void (server.listening || setImmediate(() => server.closeIdleConnections())))
    serve(request, response).catch(() => (response.headersSent ? response.destroy() : answer(response, 500)))
  })
  return server
}

function answer(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = '') {
  response.writeHead(status, { ...headers, ...(status !== 204 && status !== 304 && { 'Content-Length': Buffer.byteLength(body) }) })
  response.end(body)
}

function urlOf({ headers, url }: IncomingMessage): URL | undefined {
  try {
    return new URL(`http://${headers.host ?? 'localhost'}${url ?? '/'}`)
  } catch {
    return undefined
  }
}

/** The body; empty without Content-Length, since the real host then hands over none; undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > bodyLimit) return undefined
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => announced > 0 && chunks.push(chunk))
  // An iterator over the stream would do the same, at several times the cost of a small body.
  await new Promise<void>((resolve, reject) => {
    request.on('end', resolve)
    request.on('error', reject)
    request.on('close', () => void (request.readableEnded || reject(new Error('the caller went away'))))
  })
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))

const nullable = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
