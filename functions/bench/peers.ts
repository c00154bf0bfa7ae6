import { execFileSync } from 'node:child_process'
import { versionOf } from './measured.ts'

const packages: Readonly<Record<string, string>> = {
  sheetjs: '@e965/xlsx',
  exceljs: 'exceljs',
  'json-rules-engine': 'json-rules-engine',
  publicodes: 'publicodes',
  zen: '@gorules/zen-engine',
}

/** The peers that are installed, by the name of their file, with their versions. */
export function installedPeers(peersFolder: string): Readonly<Record<string, string>> {
  const found = Object.entries(packages).map(([peer, name]) => [peer, versionOf(peersFolder, name)] as const)
  const all = [...found, ['pandas', pandasVersion()] as const]
  return Object.fromEntries(all.filter((entry): entry is readonly [string, string] => entry[1] !== undefined))
}

function pandasVersion(): string | undefined {
  const script =
    'import platform, pandas, openpyxl; print(pandas.__version__, "openpyxl", openpyxl.__version__, "Python", platform.python_version())'
  try {
    return execFileSync('python3', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
