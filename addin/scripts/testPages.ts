import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'

/** The built pages, served as `npm run pages` serves them, over a service that a test plays. */
export interface TestPages {
  /** `http://localhost:…`, without a slash at its end. */
  readonly address: string
  /** `https://localhost:…` */
  readonly secure: string
  readonly stop: () => Promise<void>
}

const script = resolve(__dirname, 'pages.mjs')

/** Starts them on free ports. @param play answers what is passed on to the service */
export async function startPages(play: RequestListener, environment: Readonly<Record<string, string>> = {}): Promise<TestPages> {
  const service = createServer(play)
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
  const behind = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'] ?? '', KAOJI_PANE_PORT: '0', KAOJI_SERVICE: behind, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text
    if (said.includes('Ctrl+C')) break
  }
  const found = (scheme: string) => new RegExp(`${scheme}://localhost:\\d+`).exec(said)?.[0] ?? ''
  return {
    address: found('http'),
    secure: found('https'),
    async stop() {
      const ended = once(child, 'exit')
      child.kill()
      service.closeAllConnections()
      service.close()
      await ended
    },
  }
}
