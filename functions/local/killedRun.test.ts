import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sampleYear } from '../sample/sampleYear.ts'
import { bundle, newFolder, startProcess, type TestProcess } from './testProcess.ts'

// issue 3, 9 and Done means: the process is killed in the middle of a run; nothing acknowledged is lost, the run ends with the same bytes.
jest.setTimeout(120_000)

let built: string
const processes: TestProcess[] = []
beforeAll(async () => {
  built = await bundle({ main: 'functions/main.ts', local: 'local/main.ts', readWorker: 'workbook/readWorker.ts' })
})
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL')
  await Promise.all(processes.map(({ ended }) => ended))
  rmSync(built, { recursive: true })
})

interface Run {
  readonly state: string
  readonly result?: string
  readonly progress: { readonly finished: number; readonly total: number }
}

async function service(folder: string) {
  const running = startProcess([join(built, 'local.mjs')], { KAOJI_DATA: folder, KAOJI_PORT: '0' })
  processes.push(running)
  await running.until('/local/people')
  const address = /(http:\S+)\/api\n/.exec(running.said())![1]!
  const signedIn = await fetch(`${address}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"person":"office-1"}',
  })
  const { token } = (await signedIn.json()) as { token: string }
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const response = await fetch(address + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { status: response.status, body: await response.json() }
  }
  return {
    call,
    kill: async () => {
      running.child.kill('SIGKILL')
      await running.ended
    },
    /** Follows the run to its end. */
    async ended(run: number): Promise<Run> {
      for (;;) {
        const { body } = await call('GET', `/api/years/2011/runs/${run}`)
        const { state } = body as Run
        if (state !== 'scoring') return body as Run
      }
    },
  }
}

test('killed right after a run was begun, the next start ends it with the bytes of one that nobody killed', async () => {
  const { rulings: _, ...year } = sampleYear()
  const document = { ...year, rulings: [] }
  const calm = await service(newFolder())
  await calm.call('PUT', '/api/years/2011/imports/year/parts/1', document)
  await calm.call('POST', '/api/years/2011/runs')
  const undisturbed = await calm.ended(1)
  await calm.kill()

  const folder = newFolder()
  const first = await service(folder)
  const imported = await first.call('PUT', '/api/years/2011/imports/year/parts/1', document)
  expect(imported.status).toBe(201)
  expect((await first.call('POST', '/api/years/2011/runs')).body).toMatchObject({ state: 'scoring' })
  await first.kill()

  const second = await service(folder)
  const again = await second.call('PUT', '/api/years/2011/imports/year/parts/1', document)
  expect([again.status, again.body]).toEqual([200, imported.body])
  const resumed = await second.ended(1)
  expect(resumed).toMatchObject({ state: 'done', result: undisturbed.result, progress: { finished: 7, total: 7 } })
  await second.kill()
})
