import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = resolve(__dirname, '../dist')

/** The scripts that a page's first view waits for, as the build wrote them into it. */
const scriptsOf = (page: string) =>
  [...readFileSync(join(dist, page), 'utf8').matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => join(dist, path!))
const packed = (files: readonly string[]) => files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file)).length, 0)

test('the pane’s first view takes at most 200 kB of script, packed', () => {
  const scripts = scriptsOf('pane.html')
  expect(scripts.length).toBeGreaterThan(0)
  expect(packed(scripts)).toBeLessThanOrEqual(200_000)
})

test('nothing of the spreadsheet, of MSAL or of Office is in it', () => {
  const text = scriptsOf('pane.html')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(text).not.toMatch(/univerjs|msal\.js\.browser|HostBridge\.init=/)
})
