import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { openLocalQueue } from '../storage/localQueue.ts'
import { bundle, newFolder, startProcess, type TestProcess } from './testProcess.ts'

// The host as a process of its own, over the functions of testHost.ts, through real sockets.

// Processes start slowly on a busy machine.
jest.setTimeout(60_000)

let built: string
const processes: TestProcess[] = []
beforeAll(async () => {
  built = await bundle({ testHost: 'local/testHost.ts' })
})
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL')
  await Promise.all(processes.map(({ ended }) => ended))
  rmSync(built, { recursive: true })
})

async function start(folder = newFolder()) {
  const running = startProcess([join(built, 'testHost.mjs'), folder])
  processes.push(running)
  await running.until('listening')
  const address = readFileSync(join(folder, 'address'), 'utf8')
  return {
    ...running,
    folder,
    address,
    happened: () =>
      readFileSync(join(folder, 'happened'), 'utf8')
        .trim()
        .split('\n')
        .filter((line) => line !== 'listening' && line !== 'terminated'),
    enqueue: async (...jobs: object[]) => (await fetch(`${address}/api/jobs`, { method: 'POST', body: JSON.stringify(jobs) })).status,
    go: () => writeFileSync(join(folder, 'go'), ''),
    stop: () => running.child.kill('SIGTERM'),
  }
}

describe('HTTP', () => {
  let host: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    host = await start()
  })

  test('path, query, headers and body reach the function; status, headers and body come back', async () => {
    const response = await fetch(`${host.address}/api/echo/%E8%A1%8C%E6%94%BF%E7%A7%91?q=%E5%B9%B4`, {
      method: 'PUT',
      headers: { 'x-tell': 'me' },
      body: '表',
    })
    expect([response.status, response.headers.get('x-told')]).toEqual([201, 'yes'])
    expect(await response.json()).toEqual({
      params: { name: '行政科' },
      url: `${host.address}/api/echo/%E8%A1%8C%E6%94%BF%E7%A7%91?q=%E5%B9%B4`,
      method: 'PUT',
      told: 'me',
      query: '年',
      body: '表',
    })
  })
  test('bytes come back as they are', async () =>
    expect([...new Uint8Array(await (await fetch(`${host.address}/api/bytes`)).arrayBuffer())]).toEqual([0, 255, 128]))
  test('an address or method that no function has is 404', async () => {
    for (const path of ['/', '/api', '/api/none', '/api/echo', '/admin/host/status', '/local/none'])
      expect((await fetch(host.address + path)).status).toBe(404)
    expect((await fetch(`${host.address}/api/jobs`)).status).toBe(404)
  })
  test('a function that throws is 500, without a word of it', async () => {
    const response = await fetch(`${host.address}/api/throws`)
    expect([response.status, await response.text()]).toEqual([500, ''])
    await host.until('throws: Error: secret')
  })
  test('hooks see a call, and may change what comes of it', async () => {
    expect(await (await fetch(`${host.address}/api/hooked`)).text()).toBe('plain, seen by hooks')
  })
  test('a function that answers nothing is 204', async () => expect((await fetch(`${host.address}/api/nothing`)).status).toBe(204))
  test('a body without Content-Length does not arrive, as with the real host', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const sent = request(`${host.address}/api/echo/x`, { method: 'PUT', headers: { 'transfer-encoding': 'chunked' } }, (response) => {
        let text = ''
        response
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('end', () => resolve((JSON.parse(text) as { body: string }).body))
      })
      sent.on('error', reject).end('lost')
    })
    expect(body).toBe('')
  })
  test('a body over 100 MB is refused before it is sent', async () => {
    const status = await new Promise((resolve) => {
      const sent = request(`${host.address}/api/echo/x`, { method: 'PUT', headers: { 'content-length': 104_857_601 } }, (response) =>
        resolve(response.statusCode),
      ).on('error', () => undefined)
      sent.flushHeaders()
    })
    expect(status).toBe(413)
  })
})

describe('queues', () => {
  test('what a function puts out is run, and what fails is tried again', async () => {
    const host = await start()
    expect(await host.enqueue({ id: 'a' }, { id: 'b', fails: 2 })).toBe(202)
    await Promise.all([host.until('a done'), host.until('b done')])
    expect(host.happened().filter((line) => line.startsWith('b'))).toEqual([
      'b begins, try 1',
      'b begins, try 2',
      'b begins, try 3',
      'b done',
    ])
  })
  test('after five tries a message goes to the poison queue', async () => {
    const host = await start()
    await host.enqueue({ id: 'a', fails: 99 })
    await host.until('a buried')
    expect(host.happened().filter((line) => line.startsWith('a begins'))).toHaveLength(5)
  })
  test('a batch of 16 runs at once, no more; in the end each has run once', async () => {
    const host = await start()
    const begun = () => host.happened().filter((line) => line.includes('begins'))
    await host.enqueue(...Array.from({ length: 40 }, (_, id) => ({ id: `job${id}`, waits: true })))
    await host.until('job15 begins')
    await fetch(`${host.address}/api/nothing`)
    expect(begun()).toHaveLength(16)
    host.go()
    for (let id = 0; id < 40; id += 1) await host.until(`job${id} done`)
    expect(begun()).toHaveLength(40)
  })
  test('a message survives a kill, and is run by the next host', async () => {
    const killed = await start()
    await killed.enqueue({ id: 'a', waits: true }, { id: 'b' })
    await Promise.all([killed.until('a begins'), killed.until('b done')])
    // The answer to another request comes after b was taken off the queue.
    await fetch(`${killed.address}/api/nothing`)
    killed.child.kill('SIGKILL')
    expect(await killed.ended).toEqual([null, 'SIGKILL'])
    killed.go()
    const next = await start(killed.folder)
    await next.until('a done')
    expect(next.happened()).toEqual(expect.arrayContaining(['a begins, try 1', 'b done', 'a begins, try 2', 'a done']))
    expect(next.happened().filter((line) => line.startsWith('b begins'))).toHaveLength(1)
  })
  test('a second host on the same folder does not start', async () => {
    const first = await start()
    const second = startProcess([join(built, 'testHost.mjs'), first.folder])
    processes.push(second)
    expect((await second.ended)[0]).not.toBe(0)
    expect(second.said()).toContain('SQLITE_BUSY')
  })
})

describe('a clean stop', () => {
  /** Asks to stop, and waits until nobody is let in any more. */
  async function stopping(host: Awaited<ReturnType<typeof start>>) {
    host.stop()
    while (
      await fetch(`${host.address}/api/nothing`).then(
        () => true,
        () => false,
      )
    );
  }

  test('finishes the message that runs, takes no other, and says goodbye to the app', async () => {
    const host = await start()
    await host.enqueue(...Array.from({ length: 17 }, (_, id) => ({ id: `job${id}`, waits: true })))
    await host.until('job15 begins')
    await stopping(host)
    host.go()
    expect(await host.ended).toEqual([0, null])
    expect(host.said()).toContain('terminated')
    expect(host.happened().filter((line) => line.endsWith('done'))).toHaveLength(16)
    // The seventeenth was not lost, and none of the others is run again.
    const next = await start(host.folder)
    await next.until('job16 done')
    expect(next.happened().filter((line) => line.includes('begins'))).toHaveLength(17)
  })
  test('finishes the request that runs', async () => {
    const host = await start()
    const slow = fetch(`${host.address}/api/slow`)
    await host.until('slow begins')
    await stopping(host)
    host.go()
    expect(await (await slow).text()).toBe('done')
    expect(await host.ended).toEqual([0, null])
  })
})

describe('timers', () => {
  test('what was missed is made good once, as late; then the schedule goes on', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'tick'), '')
    const queue = openLocalQueue(join(folder, 'queue.sqlite'))
    const begun = Date.now()
    queue.setTimer('tick', begun - 3_600_000)
    queue.close()
    const host = await start(folder)
    await host.until('tick on time')
    const [first, second] = host.happened()
    expect(first).toBe(`tick late, due ${new Date(begun - 3_600_000).toISOString()}`)
    // On a busy machine it may be late itself; it is due after the start in any case.
    expect(Date.parse(second!.split('due ')[1]!)).toBeGreaterThanOrEqual(begun)
  })
})
