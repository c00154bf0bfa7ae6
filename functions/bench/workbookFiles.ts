import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** @returns the workbooks below a folder, in the order of their names */
export const workbookFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => join(folder, name))
