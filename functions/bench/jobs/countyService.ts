import { rmSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkCode } from '../../operations/checkCode.ts'
import { bareWrites } from '../../storage/bareSqlite.ts'
import { callerOf, succeeded } from '../caller.ts'
import { consolidate } from '../consolidate.ts'
import { clerksOf, crowd, overviewsOf } from '../clerks.ts'
import { countyInputs, oneChanged, type CountyShare } from '../countyInputs.ts'
import { correct } from '../correct.ts'
import { countyParts, crowdCorrections } from '../countyParts.ts'
import type { Job, Stepped } from '../job.ts'
import { resultHashOf } from '../loadedMethods.ts'
import { startOwnService } from '../ownService.ts'
import { stopwatch } from '../stopwatch.ts'

interface County {
  readonly share: CountyShare
  readonly folder: string
  /** clerks at once, and how many corrections of each count; none where a county has fewer departments */
  readonly clerks: number
  readonly each: number
  /** how many of each go before, uncounted: a service just started is slow until what runs most is compiled */
  readonly warmUp: number
}

/**
 * A county over HTTP, the service in a process of its own on a database made anew: every version taken in, consolidated, one sheet corrected and
 * accepted, consolidated again; then clerks at once. @throws Error where a run's check code is not that of the same year consolidated in one go
 */
export const countyService: Job = {
  prepare({ share, folder, clerks, each, warmUp }: County) {
    const parts = [...countyParts(share)]
    const inputs = countyInputs(share)
    const { year, departments } = inputs.bureau
    const changed = oneChanged(share, inputs)
    const codes = [inputs, changed.inputs].map((one) => checkCode(resultHashOf(one)))
    const corrected = clerks === 0 ? [] : [...crowdCorrections(share, departments, clerks)]
    const data = join(folder, `county-${share}`)
    return {
      async run(): Promise<Stepped> {
        rmSync(data, { recursive: true, force: true })
        mkdirSync(data, { recursive: true })
        const service = await startOwnService(data, { KAOJI_NOW: '2012-01-14T09:00:00+08:00' })
        try {
          const { took, steps } = stopwatch()
          const office = await callerOf(service.address, 'office-1')
          await took('take in', async () => {
            for (const [i, part] of parts.entries()) {
              const { leftOut } = JSON.parse(
                succeeded(await office('PUT', `/api/years/${year}/imports/county/parts/${i + 1}`, part)).text,
              ) as { leftOut: unknown[] }
              if (leftOut.length > 0) throw new Error(JSON.stringify(leftOut[0]))
            }
          })
          const first = await took('consolidate', () => consolidate(office, year))
          const peak = await service.peak()
          await correct(service.address, office, changed)
          const second = await took('consolidate, one sheet changed', () => consolidate(office, year))
          if (first !== codes[0] || second !== codes[1]) throw new Error(`check codes ${first}, ${second}; in one go ${codes.join(', ')}`)
          const figures: Record<string, number> = { peak }
          if (corrected.length > 0) {
            const alone = await overviewsOf(office, year)
            const waiting = await clerksOf(service.address, corrected)
            await crowd(waiting, { year, office, each: warmUp })
            const before = await service.worked()
            const { rate, waits, overviews } = await crowd(waiting, { year, office, each })
            figures['worked'] = ((await service.worked()) - before) / waits.length
            const at = (of: readonly number[], part: number) => of[Math.min(of.length - 1, Math.floor(of.length * part))]!
            Object.assign(figures, { rate, bare: bareWrites(data, 2000, 4000), p50: at(waits, 0.5), p99: at(waits, 0.99) })
            Object.assign(figures, { overview: at(alone, 0.5), 'overview meanwhile': at(overviews, 0.5) })
          }
          return { steps: await steps(), figures }
        } finally {
          await service.stop()
          rmSync(data, { recursive: true, force: true })
        }
      },
    }
  },
}
