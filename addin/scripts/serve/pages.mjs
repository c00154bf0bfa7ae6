import { createServer as plain } from 'node:http'
import { createServer as secure } from 'node:https'
import { certificateOf } from './certificate.mjs'
import { filesOf } from './files.mjs'
import { forward } from './forward.mjs'
import { paneSettingsOf } from './paneSettings.mjs'
import { refuse } from './settings.mjs'

/**
 * Serves the pages to this machine, over HTTP for the workbench and over HTTPS for Excel, and passes /api and /local on to the service: one origin.
 * @param behind gives the service's address, undefined until it is up
 * @returns both ports and where the certificate lies
 */
export async function servePages(settings, behind) {
  const files = filesOf(settings)
  const told = paneSettingsOf(settings)
  const signsInAnybody = told.signIn === 'local'
  const paneSettings = JSON.stringify(told)
  const serve = async (incoming, answer) => {
    // Where whoever asks is signed in, no page elsewhere gets in through a name of its own; with tokens any name will do, as behind a server of the bureau.
    if (signsInAnybody && !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(incoming.headers.host ?? ''))
      return void answer.writeHead(403).end()
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    if (/^\/api(\/|$)/.test(pathname) || (signsInAnybody && /^\/local(\/|$)/.test(pathname))) return forward(incoming, answer, behind())
    if (pathname === '/pane-settings.json')
      return void answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(paneSettings)
    await files(incoming, answer, pathname)
  }
  const handle = (incoming, answer) => void serve(incoming, answer).catch(() => answer.destroy())
  const { pem, file } = await certificateOf()
  const port = await listen(plain(handle), settings.port, 'KAOJI_PANE_PORT')
  const securePort = await listen(secure({ key: pem, cert: pem }, handle), settings.securePort, 'KAOJI_PANE_HTTPS_PORT')
  return { port, securePort, certificate: file }
}

function listen(server, port, setting) {
  return new Promise((listening) => {
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE') throw error
      refuse(`端口${port}已被占用，请用${setting}另设一个。`, `Port ${port} is in use; set another with ${setting}.`)
    })
    // This machine alone: the local issuer signs in whoever asks.
    server.listen(port, '127.0.0.1', () => listening(server.address().port))
  })
}
