import { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from 'selfsigned'

const folder = fileURLToPath(new URL('../../../.kaoji/certificate/', import.meta.url))
const day = 24 * 3600 * 1000
const lastsDays = 365
// Made anew so many days before its end, so that a session does not outlive it.
const spareDays = 7

/**
 * The certificate for https://localhost, which real Office asks for: made here at the first start and when the last one has run out. `localhost.pem`
 * has key and certificate, for its owner alone; `authority.crt` beside it is what a person tells the computer to trust. The authority's own key is
 * thrown away as soon as it has signed, so that trusting it is trusting this one certificate.
 */
export async function certificateOf(now = Date.now()) {
  const kept = await readFile(join(folder, 'localhost.pem'), 'utf8').catch(() => '')
  return { pem: holds(kept, now) ? kept : await make(now), file: join(folder, 'authority.crt') }
}

function holds(pem, now) {
  try {
    const certificate = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')))
    const names = certificate.subjectAltName ?? ''
    const fits = names.includes('DNS:localhost') && names.includes('127.0.0.1') && existsSync(join(folder, 'authority.crt'))
    return fits && Date.parse(certificate.validTo) - now > spareDays * day
  } catch {
    return false
  }
}

async function make(now) {
  const times = {
    keyType: 'ec',
    algorithm: 'sha256',
    // Yesterday, for a clock that is slow.
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + lastsDays * day),
  }
  const authority = await generate([{ name: 'commonName', value: 'Kaoji localhost authority' }], {
    ...times,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  })
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...times,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  const pem = `${made.private}\n${made.cert}`
  await mkdir(folder, { recursive: true })
  // Whole or not at all, whoever else starts just now; the authority first, since the other file says that both are there.
  for (const [name, text, mode] of [
    ['authority.crt', authority.cert, 0o644],
    ['localhost.pem', pem, 0o600],
  ]) {
    const draft = join(folder, `${name}.${process.pid}`)
    await writeFile(draft, text, { mode })
    await rename(draft, join(folder, name))
  }
  return pem
}
