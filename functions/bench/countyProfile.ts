import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { callerOf, succeeded } from './caller.ts'
import { clerksOf, countyCrowd, crowd } from './clerks.ts'
import { consolidate } from './consolidate.ts'
import { correct } from './correct.ts'
import { countyInputs, oneChanged } from './countyInputs.ts'
import { countyParts, crowdCorrections } from './countyParts.ts'
import { dearest, flameGraph, framesOf } from './flameGraph.ts'
import { startOwnService, type OwnService } from './ownService.ts'
import { markdown } from './table.ts'

const shown = 25

/**
 * Where the service's time goes when a county is consolidated over HTTP, when it is again after one sheet changed, and when clerks hand in all at
 * once. Leaves of each a `.cpuprofile`, for any tool that reads V8's profiles, and a flame graph, `.svg`, both beside `file`, and the tables in `FILE.md`.
 * @returns a table each of the functions that took most, with all that they called
 */
export async function profileCounty(folder: string, file: string): Promise<string> {
  mkdirSync(dirname(file), { recursive: true })
  const inputs = countyInputs('whole')
  const { year, departments } = inputs.bureau
  const changed = oneChanged('whole', inputs)
  const service = await startOwnService(folder, { KAOJI_NOW: '2012-01-14T09:00:00+08:00' })
  const tables: string[] = []
  const during = async (name: string, says: string, work: () => Promise<unknown>) => {
    tables.push(await profiledTable(service, `${file}${name}`, says, work))
  }
  try {
    const office = await callerOf(service.address, 'office-1')
    let number = 0
    for (const part of countyParts('whole'))
      succeeded(await office('PUT', `/api/years/${year}/imports/county/parts/${(number += 1)}`, part))
    await during('', 'county consolidated', () => consolidate(office, year, 500))
    await correct(service.address, office, changed)
    await during('-again', 'county consolidated again, one sheet changed', () => consolidate(office, year))
    const { warmUp, each } = countyCrowd
    const clerks = await clerksOf(service.address, [...crowdCorrections('whole', departments, countyCrowd.clerks)])
    await crowd(clerks, { year, office, each: warmUp })
    await during('-clerks', '50 clerks at once', () => crowd(clerks, { year, office, each }))
  } finally {
    await service.stop()
  }
  const all = tables.join('\n\n')
  writeFileSync(`${file}.md`, `${all}\n`)
  return all
}

async function profiledTable(service: OwnService, file: string, says: string, work: () => Promise<unknown>): Promise<string> {
  await service.profile()
  await work()
  const profile = await service.profiled()
  const root = framesOf(profile, ['profile'])
  writeFileSync(`${file}.cpuprofile`, JSON.stringify(profile))
  writeFileSync(`${file}.svg`, flameGraph(root))
  const rows = dearest(root)
    .filter(({ name }) => !name.startsWith('(') || name === '(garbage collector)')
    .slice(0, shown)
    .map(({ name, share }) => [name, `${(share * 100).toFixed(1)} %`])
  return markdown([`${says}: function, with all it calls`, `of ${(root.total / 1e6).toFixed(1)} s`], rows)
}
