import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportAnswer } from '../../operations/imports/camePart.ts'
import { Refused, type Client } from './client.ts'
import type { YearParts, Part } from './parts.ts'
import type { Show } from './show.ts'

/** A version that the service left out, as its answer words it. */
type LeftOut = Omit<ImportAnswer['leftOut'][number], 'says' | 'problems'> & {
  readonly says: string
  readonly problems: readonly { readonly says: string; readonly severity: string }[]
}

/** What the parts of a year came to. */
export interface Brought {
  readonly versions: number
  readonly leftOut: readonly LeftOut[]
}

/** Begins a folder of its own anew: the database, the queues and the key of an earlier time go. */
export async function newFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const kept = ['kaoji.sqlite', 'queue.sqlite'].flatMap((file) => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
  for (const file of [...kept, 'local-key.json']) await rm(join(folder, file), { force: true })
}

/** 导入: brings in the parts one after the other, as an import of that name. */
export async function bring(client: Client, show: Show, year: number, { parts }: YearParts, name = 'year'): Promise<Brought> {
  const total = parts.reduce((sum, { sheets }) => sum + sheets, 0)
  return show.step('导入 Import     ', async (tell) => {
    let [sheets, versions] = [0, 0]
    const leftOut: LeftOut[] = []
    for (const [i, part] of parts.entries()) {
      tell(`${sheets}/${total}张`, sheets / Math.max(1, total))
      const answer = await importPart(client, year, `${name}/parts/${i + 1}`, part)
      sheets += part.sheets
      versions += answer.versions
      leftOut.push(...answer.leftOut)
      tell(
        `${total}张表，${versions}版，${leftOut.length === 0 ? '没有漏下的' : `${leftOut.length}版有必改，没有进`}`,
        sheets / Math.max(1, total),
      )
    }
    return { versions, leftOut }
  })
}

/** The rulings that are dated after the freeze, as a part of their own. */
export const bringLate = (client: Client, show: Show, year: number, late: Part): Promise<void> =>
  show.step('裁定 Rulings    ', async (tell) => {
    await importPart(client, year, 'year/parts/late', late)
    tell('截止日以后的裁定已记入')
  })

async function importPart(client: Client, year: number, place: string, { text }: Part) {
  const { body } = await client.json('PUT', `/api/years/${year}/imports/${place}`, text)
  return body as Omit<ImportAnswer, 'leftOut'> & { readonly leftOut: readonly LeftOut[] }
}

/** How a run ended. */
export interface EndedRun {
  readonly run: number
  readonly state: string
  readonly code?: string
  readonly trouble?: string
  readonly progress: { readonly finished: number; readonly total: number }
  readonly departments: readonly { readonly reuses?: number }[]
}

const askEveryMilliseconds = 40

/** 汇总: starts a run and follows it to its end. @throws Refused 409 where sheets wait for review */
export const consolidate = (client: Client, show: Show, year: number): Promise<EndedRun> =>
  show.step('汇总 Consolidate', async (tell) => {
    let run = (await client.json('POST', `/api/years/${year}/runs`)).body as EndedRun
    while (run.state === 'scoring') {
      const { finished, total } = run.progress
      tell(`第${run.run}次汇总 ${finished}/${total}个科室`, finished / total)
      await new Promise((resolve) => setTimeout(resolve, askEveryMilliseconds))
      run = (await client.json('GET', `/api/years/${year}/runs/${run.run}`)).body as EndedRun
    }
    const reused = run.departments.filter(({ reuses }) => reuses !== undefined).length
    tell(`第${run.run}次汇总，${run.progress.total}个科室${reused === 0 ? '' : `（${reused}个未变，沿用）`}，校验码 ${run.code ?? ''}`)
    return run
  })

/** 排名工作簿: downloads it. @returns its path */
export const download = (client: Client, show: Show, year: number, run: number, folder: string): Promise<string> =>
  show.step('工作簿 Workbook ', async (tell) => {
    const { bytes, fileName } = await client.bytes(`/api/years/${year}/runs/${run}/workbook`)
    const path = join(folder, fileName.replace(/[\\/:*?"<>|]/g, '_'))
    await writeFile(path, bytes)
    tell(`${fileName}，${Math.round(bytes.length / 1024)} KB`)
    return path
  })

/** The sheets that a refusal names, a line each; none where it names none. */
export const sheetsNamed = (error: unknown): string[] =>
  error instanceof Refused
    ? (error.body.sheets ?? []).map(({ title, kind, department, period }) => `  ${department} ${title ?? kind} ${period}`)
    : []
