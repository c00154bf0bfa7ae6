import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { comparison } from '../bench/compare.ts'
import { profileCounty } from '../bench/countyProfile.ts'
import { figures } from '../bench/figures.ts'
import type { Line } from '../bench/line.ts'
import { measuredAt, versionOf, type Measured } from '../bench/measured.ts'
import { optionsOf } from '../bench/options.ts'
import { installedPeers } from '../bench/peers.ts'
import { serveHost } from '../bench/ownService.ts'
import { provinceTable } from '../bench/province/report.ts'
import { withMeasured } from '../bench/readmeTable.ts'
import { serve } from '../bench/serve.ts'
import { tableOf } from '../bench/table.ts'

// `npm run bench`: measures ours beside peers, in turn, each in a process of its own. Leaves FILE.json (raw) and FILE.md (the table).

const root = fileURLToPath(new URL('../..', import.meta.url))

async function main(words: readonly string[]): Promise<number> {
  const options = optionsOf(words)
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`)
    return 2
  }
  if (options.table !== undefined) {
    process.stdout.write(tableText(resultOf(options.table)))
    return 0
  }
  if (options.readme !== undefined) {
    const measured = resultOf(options.readme)
    for (const [name, language] of [
      ['README.md', 'en'],
      ['README.zh-CN.md', 'zh'],
    ] as const) {
      const readme = join(root, name)
      writeFileSync(readme, withMeasured(readFileSync(readme, 'utf8'), measured, language))
    }
    return 0
  }
  if (options.province !== undefined) {
    process.stdout.write(`${provinceTable(resultOf(options.province))}\n`)
    return 0
  }
  if (options.profile) return inFolder(profiled)
  const peersFolder = join(root, 'functions', 'bench', 'peers')
  const peers = installedPeers(peersFolder)
  process.stdout.write(`${roundsSay(options)}\n${peersSay(peers)}\n`)
  const lines: Line[] = []
  await inFolder(async (folder) => {
    for (const { name, says, measure } of figures) {
      if (options.only.length > 0 && !options.only.includes(name)) continue
      process.stdout.write(`\n${name}: ${says}\n`)
      const found = await measuredOrTrouble(name, () =>
        measure({ ...options, folder, peersFolder, has: (peer) => peers[peer] !== undefined }),
      )
      process.stdout.write(`${tableOf(found)}\n`)
      lines.push(...found)
    }
  })
  const versions = { ...peers, hucre: versionOf(root, 'hucre') ?? '', libsql: versionOf(root, 'libsql') ?? '' }
  const measured = measuredAt(root, options, versions, lines)
  keep(resolve(options.write), measured)
  if (options.compare !== undefined) {
    process.stdout.write(`\n${comparison(resultOf(options.compare), measured)}\n`)
  }
  return lines.some(({ absent }) => absent?.startsWith(failed)) ? 1 : 0
}

const resultOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Measured

const failed = 'it failed'

/** What a figure came to; one that fails is said to, and the others go on. */
async function measuredOrTrouble(name: string, measure: () => Promise<readonly Line[]>): Promise<readonly Line[]> {
  try {
    return await measure()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return [{ what: name, unit: 'ratio', absent: `${failed}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}` }]
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function profiled(folder: string): Promise<number> {
  const file = resolve('.kaoji/county')
  process.stdout.write(`${await profileCounty(folder, file)}\n\n${file}{,-again,-clerks}.{cpuprofile,svg}\n`)
  return 0
}

const roundsSay = ({ warmUp, counted }: Measured['rounds']) =>
  `Medians of ${counted} rounds in turn after ${warmUp} to warm up; a process each time has no warm-up. Ratios are ours by theirs, round by round.`

const peersSay = (peers: Readonly<Record<string, string>>) =>
  Object.keys(peers).length === 0
    ? 'No peer is installed: npm install --prefix functions/bench/peers'
    : `Peers: ${Object.entries(peers)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}`

function keep(file: string, measured: Measured): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
  writeFileSync(file.replace(/\.json$/, '') + '.md', tableText(measured))
}

/** The Markdown table of a result, and what it was measured on. */
function tableText(measured: Measured): string {
  const { commit, changed, machine } = measured
  const where = `Commit ${commit.slice(0, 10)}${changed ? ' with changes' : ''}, Node ${machine.node}, ${machine.system}, ${machine.cores} cores, ${machine.gigabytes} GB.`
  return `${tableOf(measured.lines)}\n\n${where} ${roundsSay(measured.rounds)} ${peersSay(measured.versions)}.\n`
}

const [mode, contestant, peersFolder] = process.argv.slice(2)
if (mode === '--serve') await serve(peersFolder!, contestant!)
else if (mode === '--host') await serveHost()
else process.exitCode = await main(process.argv.slice(2))
