import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadMethod } from '@kaoji/shared/methods/load'
import { methodPage } from '@kaoji/shared/methods/page'
import { methods } from '@kaoji/shared/methods/registry'
import { sheetPage } from '@kaoji/shared/sheets/page'
import { sheets } from '@kaoji/shared/sheets/registry'

// `npm run docs`: a page for each sheet and each method, written from their definitions alone.

const folder = resolve(process.env['KAOJI_DATA'] || '.kaoji', 'docs')
const pages = [
  ...sheets.map((sheet) => ({ name: `sheets/${String(sheet.number).padStart(2, '0')}-${sheet.kind}.md`, text: sheetPage(sheet) })),
  ...methods.map((method) => {
    const loaded = loadMethod(method)
    if (!loaded.ok) throw new Error(loaded.error.map(({ says }) => says.en).join('\n'))
    return { name: `methods/${method.method}.md`, text: methodPage(loaded.value) }
  }),
]
for (const kind of ['sheets', 'methods']) mkdirSync(join(folder, kind), { recursive: true })
for (const { name, text } of pages) writeFileSync(join(folder, name), text)
console.log(`${pages.length}页 pages：${folder}`)
