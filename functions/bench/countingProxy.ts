import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'

/** What went through: requests, and the bytes of their bodies there and back. */
export interface Traffic {
  readonly requests: number
  readonly up: number
  readonly down: number
}

/** A door before a server of this machine that counts what goes through. */
export interface CountingProxy {
  readonly port: number
  /** all so far */
  readonly traffic: () => Traffic
  readonly close: () => void
}

/** Opens the door. Signatures of Table storage do not name the port, so they hold behind it. */
export async function countingProxy(target: number): Promise<CountingProxy> {
  const counted = { requests: 0, up: 0, down: 0 }
  const sized = (stream: IncomingMessage, way: 'up' | 'down') =>
    stream.on('data', (chunk: Buffer) => {
      counted[way] += chunk.length
    })
  const server = createServer((asked, answer) => {
    counted.requests += 1
    const { method, url, headers } = asked
    const onwards = request({ host: '127.0.0.1', port: target, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode!, response.headers)
      sized(response, 'down').pipe(answer)
    })
    onwards.on('error', () => answer.destroy())
    sized(asked, 'up').pipe(onwards)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    traffic: () => ({ ...counted }),
    close: () => server.close(),
  }
}
