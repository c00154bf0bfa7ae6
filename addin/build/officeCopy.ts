import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const copy = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')

// The loader, its table for hosts that say nothing of themselves, a client for each platform, the texts of our two languages.
const files = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
]

/** Puts the npm copy of Office.js, unmodified as its licence asks, beside the pages: the last source that the pane tries. */
export const officeCopy = (): Plugin => ({
  name: 'kaoji:office-copy',
  apply: 'build',
  generateBundle() {
    for (const file of files) this.emitFile({ type: 'asset', fileName: `office-js-npm/${file}`, source: readFileSync(join(copy, file)) })
  },
})
