import { Agent, request } from 'node:http'

/** What came back of a call. */
interface Called {
  readonly status: number
  readonly etag: string | undefined
  readonly text: string
}

/** Calls the service as somebody; connections are kept. */
export type Call = (method: string, path: string, body?: string, headers?: Readonly<Record<string, string>>) => Promise<Called>

/** Signs in locally as `person`. */
export async function callerOf(address: string, person: string): Promise<Call> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const signedIn = await call(agent, address, 'POST', '/local/token', JSON.stringify({ person }), {})
  const { token } = JSON.parse(succeeded(signedIn).text) as { token: string }
  return (method, path, body, headers = {}) => call(agent, address, method, path, body, { authorization: `Bearer ${token}`, ...headers })
}

/** @throws Error for anything but a success */
export function succeeded(called: Called): Called {
  if (called.status >= 300) throw new Error(`${called.status} ${called.text.slice(0, 500)}`)
  return called
}

function call(
  agent: Agent,
  address: string,
  method: string,
  path: string,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Called> {
  const content = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const asked = request(address + path, { method, agent, headers: { ...headers, ...content } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode!, etag: response.headers.etag, text: Buffer.concat(chunks).toString() }),
      )
    })
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The service closes what was idle for seconds, at times the very moment that it is used again.
      if (asked.reusedSocket && error.code === 'ECONNRESET') call(agent, address, method, path, body, headers).then(resolve, reject)
      else reject(error)
    })
    asked.end(body)
  })
}
