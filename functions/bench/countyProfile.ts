import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { callerOf, succeeded } from './caller.ts'
import { consolidate } from './consolidate.ts'
import { countyInputs, type CountyShare } from './countyInputs.ts'
import { countyParts } from './countyParts.ts'
import { dearest, flameGraph, framesOf } from './flameGraph.ts'
import { startOwnService } from './ownService.ts'
import { markdown } from './table.ts'

const shown = 25

/**
 * Consolidates a county over HTTP and leaves where the service's time went: `FILE.cpuprofile` for any tool that reads V8's profiles, and
 * `FILE.svg`, a flame graph.
 * @returns a table of the functions that took most, with all that they called
 */
export async function profileCounty(folder: string, file: string, share: CountyShare): Promise<string> {
  const { year } = countyInputs('eighth').bureau
  const service = await startOwnService(folder, { KAOJI_NOW: '2012-01-14T09:00:00+08:00' })
  try {
    const office = await callerOf(service.address, 'office-1')
    let number = 0
    for (const part of countyParts(share)) succeeded(await office('PUT', `/api/years/${year}/imports/county/parts/${(number += 1)}`, part))
    await service.profile()
    await consolidate(office, year, 500)
    const profile = await service.profiled()
    const root = framesOf(profile)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.cpuprofile`, JSON.stringify(profile))
    writeFileSync(`${file}.svg`, flameGraph(root))
    const rows = dearest(root)
      .filter(({ name }) => !name.startsWith('(') || name === '(garbage collector)')
      .slice(0, shown)
      .map(({ name, share }) => [name, `${(share * 100).toFixed(1)} %`])
    return markdown(['function, with all it calls', `of ${(root.total / 1e6).toFixed(1)} s`], rows)
  } finally {
    await service.stop()
  }
}
