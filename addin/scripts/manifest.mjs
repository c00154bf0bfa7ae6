import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

// `npm run manifest -- --origin https://… [--out FILE]`: the manifest for pages that are served from another address.

const top = fileURLToPath(new URL('../../', import.meta.url))
const { values } = parseArgs({ options: { origin: { type: 'string' }, out: { type: 'string' } } })
const origin = originOf(values.origin)
if (origin === undefined) {
  process.stderr.write(
    '请用--origin写明网址，如--origin https://kaoji.example.gov.cn\nSay where with --origin, as --origin https://kaoji.example.gov.cn\n',
  )
  process.exit(2)
}
const out = resolve(process.env.INIT_CWD ?? process.cwd(), values.out ?? `${top}.kaoji/manifest.xml`)
const xml = await readFile(`${top}manifest.xml`, 'utf8')
await mkdir(dirname(out), { recursive: true })
await writeFile(out, xml.replaceAll('https://localhost:3443', origin))
process.stdout.write(`${out}\n`)

/** Scheme, host and port; undefined for anything that Office would not open, or more than that. */
function originOf(text = '') {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, pathname, search, hash } = new URL(text)
  return protocol === 'https:' && pathname + search + hash === '/' ? origin : undefined
}
