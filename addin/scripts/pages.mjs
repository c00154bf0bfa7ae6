import { servePages } from './serve/pages.mjs'
import { readSettings, refuse } from './serve/settings.mjs'

// `npm run pages`: the pages alone, over a service that runs elsewhere (KAOJI_SERVICE).

const settings = readSettings(process.env)
if (settings.service === undefined)
  refuse(
    '请用KAOJI_SERVICE写明服务的网址，如http://127.0.0.1:7071。',
    'Say where the service is with KAOJI_SERVICE, as http://127.0.0.1:7071.',
  )
const behind = new URL(settings.service)
const { port, securePort, certificate } = await servePages(settings, () => behind)
process.stdout.write(`窗格 Pane         http://localhost:${port}/
Excel用 For Excel https://localhost:${securePort}/pane.html
证书 Certificate  ${certificate}
服务 Service      ${behind.href}
停止 Stop         Ctrl+C
`)
