import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { policyOf } from './policy.mjs'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const shrinks = /^(text|application)\/|svg/
const pack = promisify(gzip)

/** Answers with the files that the build made; `/office-js/` is the operator's mirror of Microsoft's, where there is one. */
export function filesOf(settings) {
  // Names under assets/ carry a hash of what they hold, so what was packed once stays right.
  const packed = new Map()
  return async (incoming, answer, pathname) => {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return void answer.writeHead(405, { allow: 'GET, HEAD' }).end()
    const found = await fileOf(pathname, settings)
    if (found === undefined) return void answer.writeHead(404).end()
    const headers = { 'content-type': found.type, ...headersOf(pathname, found) }
    if (found.type.startsWith('text/html')) headers['content-security-policy'] = policyOf(pathname, settings)
    if (incoming.headers['if-modified-since'] === headers['last-modified']) return void answer.writeHead(304, headers).end()
    let bytes = found.bytes
    if (shrinks.test(found.type) && /\bgzip\b/.test(incoming.headers['accept-encoding'] ?? '')) {
      const key = `${pathname} ${headers['last-modified']}`
      if (!packed.has(key)) packed.set(key, await pack(bytes))
      bytes = packed.get(key)
      headers['content-encoding'] = 'gzip'
    }
    answer.writeHead(200, { ...headers, vary: 'accept-encoding', 'content-length': bytes.length })
    answer.end(incoming.method === 'HEAD' ? undefined : bytes)
  }
}

async function fileOf(pathname, { officeJs }) {
  const name = nameOf(pathname)
  const type = types[extname(name ?? '')]
  if (name === undefined || type === undefined) return undefined
  const mirrored = /^office-js\/(.*)/.exec(name)?.[1]
  const file = mirrored !== undefined && officeJs !== undefined ? join(officeJs, mirrored) : join(dist, name)
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)])
    return { type, bytes, mtime }
  } catch {
    return undefined
  }
}

function nameOf(pathname) {
  try {
    const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))
    return name.split(/[/\\]/).includes('..') || name.includes('\0') ? undefined : name
  } catch {
    return undefined
  }
}

function headersOf(pathname, { mtime }) {
  const headers = { 'last-modified': mtime.toUTCString(), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  // Office puts a picture of its own in place of an icon that comes with any such header.
  if (pathname.startsWith('/icons/')) return headers
  return { ...headers, 'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache' }
}
