import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { servePages } from './serve/pages.mjs'
import { readSettings } from './serve/settings.mjs'

// `npm start`: the service on the sample bureau, and the pages over it.

const service = fileURLToPath(new URL('../../functions/dist/start.mjs', import.meta.url))
let behind
// The service behind it signs people in by itself, whatever else is set.
const settings = { ...readSettings(process.env), issuer: undefined }
const { port, securePort, certificate } = await servePages(settings, () => behind)
process.stdout.write('考绩 Kaoji，样例局，本机试用 sample bureau, for trying out on this machine\n')

const child = fork(service, [], { execArgv: ['--enable-source-maps'] })
child.on('exit', (code) => process.exit(code ?? 1))
child.on('message', ({ address }) => {
  behind = new URL(address)
  process.stdout.write(`窗格 Pane         http://localhost:${port}/
Excel用 For Excel https://localhost:${securePort}/pane.html
证书 Certificate  ${certificate}
服务 Service      ${address}/api
接口 OpenAPI      ${address}/api/openapi.json
停止 Stop         Ctrl+C
`)
})
// A terminal's Ctrl+C reaches the child as well; this process ends with it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
