import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { audience } from './testIssuer.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'kaoji-verifier-'))
const built = run(process.execPath, [resolve(__dirname, '../../../functions/scripts/build.mjs'), folder, 'verify=identity/verify.ts'])

const script = `
const { tokenVerifier } = await import(process.argv[1])
const [issuer, audience, token] = process.argv.slice(2)
console.log(JSON.stringify(await tokenVerifier({ issuer, audience, keys: undefined })(token) ?? null))`

/** What the service's own check says of a token: the account, or null where it does not hold. It runs beside us, since pane and service import nothing of each other. */
export async function verified(issuer: string, token: string): Promise<{ readonly oid: string; readonly roles: readonly string[] } | null> {
  await built
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, join(folder, 'verify.mjs'), issuer, audience, token])
  return JSON.parse(stdout) as { oid: string; roles: string[] } | null
}
