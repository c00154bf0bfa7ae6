import { request as overHttp } from 'node:http'
import { request as overTls } from 'node:https'

/** Passes a request on to the service and its answer back; 502 while the service is not there. @param behind its address, undefined until it is up */
export function forward(incoming, answer, behind) {
  const unreachable = () => {
    if (!answer.headersSent) answer.writeHead(502)
    answer.end()
  }
  if (behind === undefined) return unreachable()
  const ask = behind.protocol === 'https:' ? overTls : overHttp
  const { method, url: path, headers } = incoming
  const onward = ask({ host: behind.hostname, port: behind.port, method, path, headers: { ...headers, host: behind.host } }, (received) => {
    answer.writeHead(received.statusCode ?? 502, received.headers)
    received.pipe(answer)
  })
  onward.on('error', unreachable)
  answer.on('close', () => onward.destroy())
  incoming.pipe(onward)
}
