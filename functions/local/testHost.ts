import { app, output } from '@azure/functions'
import { appendFileSync, existsSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startHost } from './host.ts'
import { readHostSettings } from './hostSettings.ts'
import { loadWorker } from './worker.ts'

// A host over an app of a few functions, run as a process of its own by host.test.ts: node testHost.mjs FOLDER.
// What happens is written line by line to FOLDER/happened; `happened` on standard output says so at once.

const folder = process.argv[2]!

interface Job {
  readonly id: string
  /** Fails so many times before it succeeds. */
  readonly fails?: number
  /** Runs until FOLDER/go is there. */
  readonly waits?: boolean
}

function happened(what: string) {
  appendFileSync(join(folder, 'happened'), `${what}\n`)
  process.stdout.write(`${what}\n`)
}

/** Looks once it watches, so that nothing comes between the two. */
const untilGo = () =>
  new Promise<void>((go) => {
    const look = () => {
      if (!existsSync(join(folder, 'go'))) return
      watching.close()
      go()
    }
    const watching = watch(folder, look)
    look()
  })

function register() {
  const jobs = output.storageQueue({ queueName: 'jobs', connection: '' })
  app.http('echo', {
    route: 'echo/{name}',
    methods: ['PUT', 'GET'],
    handler: async (request) => ({
      status: 201,
      headers: { 'X-Told': 'yes' },
      jsonBody: {
        params: request.params,
        url: request.url,
        method: request.method,
        told: request.headers.get('x-tell'),
        query: request.query.get('q'),
        body: await request.text(),
      },
    }),
  })
  app.http('enqueue', {
    route: 'jobs',
    methods: ['POST'],
    extraOutputs: [jobs],
    handler: async (request, context) => {
      context.extraOutputs.set(jobs, await request.json())
      return { status: 202 }
    },
  })
  app.http('throws', { route: 'throws', handler: () => Promise.reject(new Error('secret')) })
  app.http('slow', { route: 'slow', handler: async () => (happened('slow begins'), await untilGo(), { body: 'done' }) })
  app.http('nothing', { route: 'nothing', handler: () => Promise.resolve(undefined as never) })
  app.http('bytes', { route: 'bytes', handler: () => ({ body: new Uint8Array([0, 255, 128]) }) })
  app.storageQueue('work', {
    queueName: 'jobs',
    connection: '',
    async handler(entry, context) {
      const { id, fails = 0, waits = false } = entry as Job
      const attempt = Number(context.triggerMetadata!['dequeueCount'])
      happened(`${id} begins, try ${attempt}`)
      if (waits) await untilGo()
      if (attempt <= fails) throw new Error(`${id} fails`)
      happened(`${id} done`)
    },
  })
  app.storageQueue('bury', { queueName: 'jobs-poison', connection: '', handler: (entry) => happened(`${(entry as Job).id} buried`) })
  app.timer('tick', {
    schedule: '* * * * * *',
    handler: ({ isPastDue, scheduleStatus }) =>
      void (existsSync(join(folder, 'tick')) && happened(`tick ${isPastDue ? 'late' : 'on time'}, due ${scheduleStatus.last}`)),
  })
  app.http('hooked', { route: 'hooked', handler: (request) => ({ body: request.params['name'] ?? 'plain' }) })
  app.hook.preInvocation((context) => void (context.hookData['name'] = context.invocationContext.functionName))
  app.hook.postInvocation((context) => {
    const { body } = (context.result ?? {}) as { body?: string }
    if (context.hookData['name'] === 'hooked') context.result = { body: `${body}, seen by hooks` }
  })
  app.hook.appTerminate(() => happened('terminated'))
  return Promise.resolve({})
}

const log = (level: string, message: string) => void (level === 'error' && process.stderr.write(`${message}\n`))
const worker = await loadWorker(register, log)
const settings = readHostSettings({})
const host = await startHost({ worker, settings, folder, port: 0, local: async () => undefined, log })
writeFileSync(join(folder, 'address'), host.address)
process.on('SIGTERM', () => void host.stop().then(() => process.exit(0)))
happened('listening')
