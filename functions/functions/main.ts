import { app } from '@azure/functions'
import { keepHeapSmall } from '../heap.ts'
import { openService, type Host } from '../service.ts'
import { readSettings, settingTroubleLines } from '../settings.ts'
import { queueOutput } from './queues.ts'
import { endpoints, queueFunctions, timers } from './registry.ts'

// The entry file, on Azure (package.json, "main") and under the local host alike.

keepHeapSmall()

const host: Host = {}
let opened: ReturnType<typeof openService> | undefined
const service = () => (opened ??= openService(settings(), host))

/** Hands the app what only a host of ours can give it, before its first request. The local host calls it; Azure never does. */
export function adopt(given: Host): void {
  Object.assign(host, given)
}

/** The app's own service, for a host of ours: whose sheets say who may sign in locally. */
export { service }

function settings() {
  const read = readSettings(host.environment ?? process.env)
  if (!read.ok) throw new Error(settingTroubleLines(read.error))
  return read.value
}

for (const { declared, handler } of endpoints) {
  app.http(declared.name, {
    route: declared.route,
    methods: [declared.method],
    authLevel: 'anonymous', // endpoint() checks the bearer token; a function key would name nobody
    extraOutputs: (declared.sends ?? []).map(queueOutput),
    handler: handler(service),
  })
}
for (const each of queueFunctions) each.register(service)
for (const each of timers) each.register(service)

app.hook.appTerminate(async () => {
  const running = await opened?.catch(() => undefined)
  await running?.store.close()
})
