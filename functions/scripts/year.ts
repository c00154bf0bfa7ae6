import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { startLocal, StartTrouble } from '../local/start.ts'
import { clientOf, Refused } from './year/client.ts'
import { bring, bringLate, consolidate, download, newFolder, sheetsNamed } from './year/live.ts'
import { readOptions, usage, type YearOptions } from './year/options.ts'
import { partsOf } from './year/parts.ts'
import { reportLeftOut, reportResult, reportSource } from './year/report.ts'
import { show as showOn } from './year/show.ts'
import { readSource } from './year/source.ts'
import { writeYear } from './year/writeYear.ts'

// `npm run year`: a year from filled sheets to the leaders' ranking workbook, through the service's HTTP interface, on a database made anew.
// Exit 0 (also 未齐), 1 no result, 2 wrong arguments.

const show = showOn(
  (text) => process.stdout.write(text),
  process.stdout.isTTY,
  () => performance.now(),
)
const data = resolve(process.env['KAOJI_DATA'] || '.kaoji')

async function main(options: YearOptions): Promise<number> {
  const began = performance.now()
  show.line('考绩 Kaoji')
  const source = await show.step('读取 Read       ', async (tell) => {
    const read = await readSource(options.from, tell)
    if (read.ok) {
      const { bureau, submissions } = read.value.document
      tell(`${bureau.name}${bureau.year}年，${bureau.departments.length}个科室，${submissions.length}张表`)
    }
    return read
  })
  if (!source.ok) {
    process.stderr.write(`${source.error.says}\n`)
    return source.error.kind === 'arguments' ? 2 : 1
  }
  const { document } = source.value
  reportSource(show, source.value)
  if (options.write !== undefined) {
    const folder = options.write
    await show.step('写出 Write      ', async (tell) => {
      const count = await writeYear(document, folder, (done, of) => tell(`${done}/${of}`, done / of))
      tell(`${count}个工作簿和year.json → ${folder}`)
    })
  }

  const { year } = document.bureau
  const folder = join(data, 'year')
  const host = await show.step('启动 Start      ', async (tell) => {
    await newFolder(folder)
    const started = await startLocal({ KAOJI_DATA: folder, KAOJI_PORT: '0' }, (level, message) => {
      if (level === 'error' || level === 'critical') process.stderr.write(`${message}\n`)
    })
    tell(`本机服务 ${started.address}`)
    return started
  })
  try {
    const client = await clientOf(host.address, 'office-1')
    const parts = partsOf(document)
    const brought = await bring(client, show, year, parts)
    let run = await consolidate(client, show, year)
    if (parts.late !== undefined && run.state === 'done') {
      await bringLate(client, show, year, parts.late)
      run = await consolidate(client, show, year)
    }
    if (run.state !== 'done') {
      process.stderr.write(`第${run.run}次汇总没有完成 Run ${run.run} is ${run.state}: ${run.trouble ?? ''}\n`)
      return 1
    }
    const workbook = await download(client, show, year, run.run, folder)
    const result = (await client.json('GET', `/api/years/${year}/runs/${run.run}/result`)).body as RunResult
    if (options.results !== undefined) await writeFile(options.results, JSON.stringify(result))
    reportLeftOut(show, brought)
    reportResult(show, result)
    show.line(`\n  ${workbook}`)
    if (options.results !== undefined) show.line(`  ${resolve(options.results)}`)
    show.line(`  共 ${((performance.now() - began) / 1000).toFixed(2)} s`)
    return 0
  } finally {
    await host.stop()
  }
}

const options = readOptions(process.argv.slice(2))
if (!options.ok) {
  process.stderr.write(`${options.error}\n${usage}\n`)
  process.exit(2)
}
try {
  process.exitCode = await main(options.value)
} catch (error) {
  if (error instanceof Refused) {
    const details = [
      ...sheetsNamed(error),
      ...(error.body.problems ?? []).slice(0, 20).map(({ pointer, says }) => `  ${pointer ?? ''} ${says}`),
    ]
    process.stderr.write(`${error.message}\n${details.join('\n')}${details.length > 0 ? '\n' : ''}`)
  } else if (error instanceof StartTrouble) process.stderr.write(`${error.message}\n`)
  else throw error
  process.exitCode = 1
}
