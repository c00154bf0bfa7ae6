import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm start`: the service on the sample bureau, and the pane's page, which forwards /api and /local to it, so that both have one origin.

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const service = fileURLToPath(new URL('../../functions/dist/start.mjs', import.meta.url))
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
}
// Fluent UI writes its rules into style elements.
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'"

const setting = process.env.KAOJI_PANE_PORT || '3000'
if (!/^\d{1,5}$/.test(setting) || Number(setting) > 65_535)
  refuse(`KAOJI_PANE_PORT是“${setting}”，应为0到65535的端口号。\nKAOJI_PANE_PORT must be a port from 0 to 65535.`)

const page = createServer((incoming, answer) => void serve(incoming, answer).catch(() => answer.destroy()))
page.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error
  refuse(`端口${setting}已被占用，请用KAOJI_PANE_PORT另设一个。\nPort ${setting} is in use; set another with KAOJI_PANE_PORT.`)
})
let child
let behind
page.listen(Number(setting), '127.0.0.1', () => {
  process.stdout.write('考绩 Kaoji，样例局，本机试用 sample bureau, for trying out on this machine\n')
  child = fork(service, [], { execArgv: ['--enable-source-maps'] })
  child.on('exit', (code) => process.exit(code ?? 1))
  child.on('message', ({ address }) => {
    behind = new URL(address)
    process.stdout.write(
      `窗格 Pane         http://localhost:${page.address().port}/\n服务 Service      ${address}/api\n接口 OpenAPI      ${address}/api/openapi.json\n停止 Stop         Ctrl+C\n`,
    )
  })
})
// A terminal's Ctrl+C reaches the child as well; this process ends with it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child?.kill('SIGTERM'))

async function serve(incoming, answer) {
  // No page elsewhere gets at this one through a name of its own.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(incoming.headers.host ?? '')) return void answer.writeHead(403).end()
  const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
  if (/^\/(api|local)(\/|$)/.test(pathname)) return forward(incoming, answer)
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return void answer.writeHead(405, { allow: 'GET, HEAD' }).end()
  const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))
  const type = types[extname(name)]
  const bytes = type === undefined || name.includes('..') ? undefined : await readFile(join(dist, name)).catch(() => undefined)
  if (bytes === undefined) return void answer.writeHead(404).end()
  // Names under assets/ carry a hash of what they hold.
  const keep = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  answer.writeHead(200, {
    'content-type': type,
    'cache-control': keep,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  })
  answer.end(incoming.method === 'HEAD' ? undefined : bytes)
}

function forward(incoming, answer) {
  const unreachable = () => {
    if (!answer.headersSent) answer.writeHead(502)
    answer.end()
  }
  if (behind === undefined) return unreachable()
  const onward = request(
    {
      host: behind.hostname,
      port: behind.port,
      method: incoming.method,
      path: incoming.url,
      headers: { ...incoming.headers, host: behind.host },
    },
    (received) => {
      answer.writeHead(received.statusCode ?? 502, received.headers)
      received.pipe(answer)
    },
  )
  onward.on('error', unreachable)
  answer.on('close', () => onward.destroy())
  incoming.pipe(onward)
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
