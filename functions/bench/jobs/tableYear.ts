import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sampleYear } from '../../sample/sampleYear.ts'
import { azuriteConnection, startAzurite } from '../azurite.ts'
import { bring } from '../bring.ts'
import { callerOf, succeeded, type Call } from '../caller.ts'
import { clerksOf, crowd, overview } from '../clerks.ts'
import { consolidate } from '../consolidate.ts'
import { countingProxy, type Traffic } from '../countingProxy.ts'
import type { Job, Stepped } from '../job.ts'
import { startOwnService } from '../ownService.ts'

const corrections = 20

/**
 * The sample year on Table storage as Azurite speaks it, counted on the way there: requests and bytes. Its time says little of Azure's.
 * Figures are by deed: `submission requests`, `run kilobytes` …
 */
export const tableYear: Job = {
  prepare: ({ folder }: { readonly folder: string }) => ({
    async run(): Promise<Stepped> {
      const data = join(folder, 'table-year')
      rmSync(data, { recursive: true, force: true })
      mkdirSync(data, { recursive: true })
      const azurite = await startAzurite()
      const proxy = await countingProxy(azurite.port)
      const environment = {
        KAOJI_STORAGE: 'azure',
        KAOJI_TABLES_CONNECTION: azuriteConnection(proxy.port),
        KAOJI_NOW: '2012-01-14T09:00:00+08:00',
      }
      const service = await startOwnService(data, environment)
      const figures: Record<string, number> = {}
      const counted = async <T>(deed: string, times: number | ((done: T) => number), work: () => Promise<T>): Promise<T> => {
        const before = proxy.traffic()
        const done = await work()
        note(figures, deed, before, proxy.traffic(), typeof times === 'number' ? times : times(done))
        return done
      }
      try {
        const document = sampleYear()
        const { year } = document.bureau
        const office = await callerOf(service.address, 'office-1')
        await counted(
          'import',
          (versions: number) => versions,
          () => bring(office, document),
        )
        // On Azure accounts stand on the people list; the local host would look through staffing.
        await list(service.address, office)
        const asIf = document.submissions.filter(
          ({ kind, versions }) => kind === 'monthly-work' && versions.length === 1 && versions[0]!.state === 'accepted',
        )
        const clerks = await clerksOf(service.address, asIf.slice(0, corrections))
        await counted('submission', corrections, () => crowd(clerks, { year }))
        await counted('overview', 1, () => overview(office, year).then(succeeded))
        for (const one of asIf.slice(0, corrections)) await accept(office, one)
        await counted('run', 1, () => consolidate(office, year, 4000))
        return { figures }
      } finally {
        await service.stop()
        proxy.close()
        azurite.stop()
        rmSync(data, { recursive: true, force: true })
      }
    },
  }),
}

function note(figures: Record<string, number>, deed: string, before: Traffic, after: Traffic, times: number): void {
  figures[`${deed} requests`] = (after.requests - before.requests) / times
  figures[`${deed} kilobytes up`] = (after.up - before.up) / times / 1000
  figures[`${deed} kilobytes down`] = (after.down - before.down) / times / 1000
}

async function list(address: string, office: Call): Promise<void> {
  const people = JSON.parse(await (await fetch(`${address}/local/people`)).text()) as readonly { person: string; department: string }[]
  const value = people.map(({ person, department }) => ({ oid: person, person, department, from: '2009-01-01' }))
  succeeded(await office('PUT', '/api/people', JSON.stringify({ value })))
}

async function accept(office: Call, { kind, department, period, versions }: ReturnType<typeof sampleYear>['submissions'][number]) {
  const path = `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}/accept`
  succeeded(await office('POST', path, '{}', { 'if-match': `"${versions.length + 1}.submitted"` }))
}
