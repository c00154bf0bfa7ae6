import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issuer } from '../identity/verify.ts'
import type { Account } from '../identity/who.ts'

/** The local issuer (本机签发者): signs tokens that this installation's service believes, and nobody else's. */
export interface LocalIssuer {
  /** What the service needs to believe it. */
  readonly issuer: Issuer
  /** A token for an account, good for ten hours by the real clock. */
  readonly sign: (account: Account) => Promise<string>
  readonly lifetimeSeconds: number
}

const name = 'urn:kaoji:local'
const audience = 'kaoji-local'
const lifetimeSeconds = 10 * 3600

/** The issuer with the key kept in `folder` (local-key.json, readable by its owner alone), made on first start. */
export async function openLocalIssuer(folder: string): Promise<LocalIssuer> {
  const key = await keptKey(folder)
  const { d: _, ...publicKey } = key
  const signing = (await importJWK(key, 'ES256')) as CryptoKey
  return {
    lifetimeSeconds,
    issuer: { issuer: name, audience, keys: { keys: [publicKey] } },
    sign: ({ oid, name: fullName, roles }) =>
      new SignJWT({ oid, name: fullName, roles: [...roles] })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid!, typ: 'JWT' })
        .setIssuer(name)
        .setAudience(audience)
        .setSubject(oid)
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(signing),
  }
}

async function keptKey(folder: string): Promise<JWK> {
  const file = join(folder, 'local-key.json')
  await mkdir(folder, { recursive: true })
  if (!existsSync(file)) await makeKey(folder, file)
  return JSON.parse(await readFile(file, 'utf8')) as JWK
}

async function makeKey(folder: string, file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = randomUUID()
  const draft = join(folder, `local-key.${kid}.json`)
  await writeFile(draft, JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid }), { mode: 0o600 })
  try {
    // A link fails where the name is taken: of two hosts that start at once one gives the key, and both read it whole.
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
}
