import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { YearDocument } from '@kaoji/shared/year'
import { startLocal, StartTrouble } from '../local/start.ts'
import { sampleYearBetween, sampleYearUntil } from '../sample/sampleYear.ts'
import { settingOf } from '../settings.ts'
import { clientOf } from './year/client.ts'
import { bring, consolidate, newFolder } from './year/live.ts'
import { partsOf } from './year/parts.ts'
import { show as showOn } from './year/show.ts'

// `npm start`, the service's half: the local host on the sample bureau, two days before its freeze. Whoever starts it as a child process is told the address.

const begins = '2012-01-13T08:30:00+08:00'
// No sheet waits for review then, so that a run can be made.
const firstRun = '2011-12-26T08:00:00+08:00'

const show = showOn(
  (text) => process.stdout.write(text),
  process.stdout.isTTY,
  () => performance.now(),
)

async function main(): Promise<void> {
  const environment = { ...process.env, KAOJI_NOW: process.env['KAOJI_NOW'] || begins }
  const folder = settingOf(environment, 'KAOJI_DATA')!
  const imported = join(folder, 'sample-imported')
  const onFile = settingOf(environment, 'KAOJI_STORAGE') === 'sqlite'
  // An import that broke off leaves no mark, and begins anew.
  const first = onFile && !existsSync(imported)
  const host = await startLocal(first ? await emptied(environment, folder) : environment, (level, message) => {
    if (level === 'error' || level === 'critical') process.stderr.write(`${message}\n`)
  })
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(130)
    stopping = true
    void host.stop().finally(() => process.exit())
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
  if (first) {
    await importSample(host.address)
    await writeFile(imported, begins)
  }
  process.send?.({ address: host.address })
}

async function emptied<T>(environment: T, folder: string): Promise<T> {
  await newFolder(folder)
  return environment
}

async function importSample(address: string): Promise<void> {
  show.line('首次启动，导入样例局 First start: the sample bureau comes in')
  const client = await clientOf(address, 'office-1')
  const bringIn = (document: YearDocument, name: string) => bring(client, show, document.bureau.year, partsOf(document), name)
  const until = sampleYearUntil(firstRun)
  await bringIn(until, 'year')
  await consolidate(client, show, until.bureau.year)
  await bringIn(sampleYearBetween(firstRun, begins), 'since')
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StartTrouble)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
