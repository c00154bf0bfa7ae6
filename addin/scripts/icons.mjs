import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browser } from 'playwright-core'

// `npm run icons`: the ribbon's and the store's pictures out of addin/icons/*.svg. Drawn anew only when a source changes; the pictures are committed.

const sources = new URL('../icons/', import.meta.url)
const pictures = new URL('../public/icons/', import.meta.url)
// A size is drawn from the source whose grid it is a whole multiple of, so that edges fall between pixels.
const grids = { 16: 16, 20: 20, 24: 24, 32: 32, 40: 40, 48: 24, 64: 32, 80: 40 }

await mkdir(pictures, { recursive: true })
const opened = await browser.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true })
const page = await opened.newPage()
for (const name of ['kaoji', 'check', 'submit', 'next']) {
  for (const [size, grid] of Object.entries(grids)) {
    const source = await readFile(new URL(`${name}-${grid}.svg`, sources), 'utf8')
    await page.setViewportSize({ width: Number(size), height: Number(size) })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${source}`)
    const picture = new URL(`${name}-${size}.png`, pictures)
    await writeFile(picture, await page.screenshot({ omitBackground: true }))
    console.log(fileURLToPath(picture))
  }
}
await opened.close()
