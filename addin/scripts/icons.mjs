import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browser } from 'playwright-core'

// `npm run icons`: the ribbon's and the store's pictures out of addin/icons/*.svg, the README's out of addin/icons/sideload/*.svg, in both languages.
// Drawn anew only when a source changes; the pictures are committed.

const sources = new URL('../icons/', import.meta.url)
const pictures = new URL('../public/icons/', import.meta.url)
// A size is drawn from the source whose grid it is a whole multiple of, so that edges fall between pixels.
const grids = { 16: 16, 20: 20, 24: 24, 32: 32, 40: 40, 48: 24, 64: 32, 80: 40 }

await mkdir(pictures, { recursive: true })
const opened = await browser.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true })
const page = await opened.newPage()
const names = ['kaoji', 'check', 'submit', 'next']
for (const name of names) {
  for (const [size, grid] of Object.entries(grids)) {
    const source = await readFile(new URL(`${name}-${grid}.svg`, sources), 'utf8')
    await page.setViewportSize({ width: Number(size), height: Number(size) })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${source}`)
    const picture = new URL(`${name}-${size}.png`, pictures)
    await writeFile(picture, await page.screenshot({ omitBackground: true }))
    console.log(fileURLToPath(picture))
  }
}

// For the README: the group on the Home tab with the names that the manifest gives.
const manifest = await readFile(new URL('../../manifest.xml', import.meta.url), 'utf8')
const button = async (name) => {
  const source = await readFile(new URL(`${name}-32.svg`, sources), 'utf8')
  return `<div>${source}<span>${new RegExp(`id="${name}.label" DefaultValue="([^"]*)"`).exec(manifest)[1]}</span></div>`
}
const buttons = await Promise.all(names.map(button))
await page.setViewportSize({ width: 320, height: 104 })
await page.setContent(`<style>
  body { margin: 0; display: flex; justify-content: space-around; padding: 14px 8px 4px; background: #fff; font: 12px/18px 'Noto Sans CJK SC', sans-serif }
  div { display: flex; flex-direction: column; align-items: center; gap: 6px } footer { position: fixed; bottom: 6px; color: #595959 }
</style>${buttons.join('')}<footer>考绩</footer>`)
await writeFile(new URL('group.png', sources), await page.screenshot())

// For both READMEs: how the add-in comes into each Excel.
const sideload = new URL('sideload/', sources)
const sharp = await opened.newPage({ deviceScaleFactor: 1.25 })
for (const platform of ['windows', 'mac', 'web', 'ipad']) {
  await sharp.goto(new URL(`${platform}.svg`, sideload).href)
  const [width, height] = await sharp.evaluate(() =>
    [document.documentElement.width, document.documentElement.height].map(({ baseVal }) => baseVal.value),
  )
  await sharp.setViewportSize({ width, height })
  for (const language of ['zh', 'en']) {
    await sharp.evaluate((lang) => document.documentElement.setAttribute('lang', lang), language)
    await writeFile(new URL(`${platform}.${language}.png`, sideload), await sharp.screenshot())
  }
}
await opened.close()
