import { HttpRequest, HttpResponse, InvocationContext } from '@azure/functions'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '../identity/who.ts'
import { openLocalIssuer } from '../local/issuer.ts'
import { openService, type Host, type Service } from '../service.ts'
import { readSettings } from '../settings.ts'
import { readCells } from '../workbook/readCells.ts'
import type { Endpoint } from './endpoint.ts'
import { routePrefix } from './path.ts'
import { queueOutput, queues, type QueueName } from './queues.ts'

interface Call {
  readonly as?: Partial<Account>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as application/json unless the headers say otherwise. */
  readonly json?: unknown
  /** Sent as it is. */
  readonly bytes?: Uint8Array
}

/** What came back: `json` is the parsed body where it is JSON; `sent` the messages that left, by queue. */
interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
  readonly bytes: Uint8Array
  readonly sent: Readonly<Partial<Record<QueueName, readonly unknown[]>>>
}

/** A service for tests. */
export interface TestService {
  readonly service: Service
  /** Calls the function whose route and method match, with a real token of `as`. */
  readonly call: (method: string, path: string, call?: Call) => Promise<Reply>
  readonly close: () => Promise<void>
}

/** A real service on an SQLite file of its own, with real tokens, its functions called without a socket. For tests only. */
export async function testService(endpoints: readonly Endpoint[], host: Host = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-'))
  const settings = readSettings({ KAOJI_DATA: folder })
  if (!settings.ok) throw new Error('The settings of a test are wrong')
  const local = await openLocalIssuer(folder)
  const service = await openService(settings.value, {
    issuer: local.issuer,
    checksAnswers: true,
    readWorkbook: async (file) => readCells(file),
    ...host,
  })
  return {
    service,
    close: () => service.store.close(),
    async call(method, path, { as, headers, json, bytes } = {}) {
      const url = `http://localhost:7071${path}`
      const { pathname } = new URL(url)
      const found = endpoints.find(({ declared }) => declared.method === method && matches(declared.route, pathname))
      if (found === undefined) throw new Error(`No function for ${method} ${path}`)
      const body = json === undefined ? bytes : new TextEncoder().encode(JSON.stringify(json))
      const request = new HttpRequest({
        method,
        url,
        headers: {
          ...(as && { authorization: `Bearer ${await local.sign({ oid: 'nobody', name: '', roles: [], ...as })}` }),
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: { bytes: body } }),
      })
      const context = new InvocationContext({ invocationId: 'test', logHandler: () => undefined })
      return reply(await found.handler(async () => service)(request, context), context)
    },
  }
}

/** Does a path fall under a route? Segments must be as many, literals equal. */
function matches(route: string, pathname: string): boolean {
  const [template, parts] = [[routePrefix, ...route.split('/')], pathname.split('/').slice(1)]
  return template.length === parts.length && template.every((segment, index) => segment.startsWith('{') || segment === parts[index])
}

async function reply(answered: Awaited<ReturnType<ReturnType<Endpoint['handler']>>>, context: InvocationContext): Promise<Reply> {
  // What the worker makes of it before it goes out.
  const response = new HttpResponse(answered)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.includes('json')
  const names = Object.keys(queues) as QueueName[]
  const sent = names
    .map((name) => [name, context.extraOutputs.get(queueOutput(name))] as const)
    .filter(([, messages]) => messages !== undefined)
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined,
    sent: Object.fromEntries(sent),
  }
}
