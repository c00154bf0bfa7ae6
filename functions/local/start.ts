import { momentOf } from '@kaoji/shared/civilDate'
import hostFile from '../host.json'
import type { Host, Service } from '../service.ts'
import { readSettings, settingOf, settingTroubleLines, type Environment } from '../settings.ts'
import { clockFrom } from './clock.ts'
import type { Log } from './core.ts'
import { startHost, type RunningHost } from './host.ts'
import { firstOf } from './http.ts'
import { readHostSettings } from './hostSettings.ts'
import { openLocalIssuer } from './issuer.ts'
import { newestEntry } from './newestEntry.ts'
import { productionTroubles } from './production.ts'
import { localSignIn } from './signIn.ts'
import { staffingOn } from './staffing.ts'
import { workbookRoute } from './workbook/workbookRoute.ts'
import { loadWorker } from './worker.ts'

/** A start that fails on a setting: the message says which and why, in both languages. */
export class StartTrouble extends Error {}

/** What functions/functions/main.ts exports for a host of ours. */
interface App {
  readonly adopt: (host: Host) => void
  readonly service: () => Promise<Service>
}

/**
 * Starts the local host (本机服务) over the entry file that Azure would load, with its own sign-in.
 * @param environment the settings, as `process.env`
 * @param log where the functions' log goes
 * Once a process: the entry file registers its functions when it is loaded.
 * @throws StartTrouble for settings that cannot be used, those of production, a busy port or folder
 */
export async function startLocal(
  environment: Environment,
  log: Log,
  checksAnswers = false,
): Promise<RunningHost & { readonly service: Service }> {
  const read = readSettings(environment)
  if (!read.ok) throw new StartTrouble(settingTroubleLines(read.error))
  const production = productionTroubles(environment, read.value)
  if (production.length > 0) throw new StartTrouble(settingTroubleLines(production))

  const { folder } = read.value
  const port = Number(settingOf(environment, 'KAOJI_PORT'))
  const issuer = await openLocalIssuer(folder)
  let clock = Date.now
  const signIn = localSignIn({ issuer, clock: () => clock(), staffing: async (day) => staffingOn((await app.service()).store, day) })

  // Beside this file in dist/, and not known to the bundler: the very file that Azure loads.
  const worker = await loadWorker(() => import(new URL('./main.mjs', import.meta.url).href), log)
  const app = worker.exported as App
  app.adopt({ environment, issuer: issuer.issuer, people: signIn.people, clock: () => clock(), checksAnswers })
  const service = await app.service()
  const shifted = settingOf(environment, 'KAOJI_NOW')
  if (shifted !== undefined) clock = clockFrom(Math.max(momentOf(shifted), await newestEntry(service.store, momentOf(shifted))))

  const settings = readHostSettings(hostFile)
  const host = await startHost({
    worker,
    settings,
    folder,
    port,
    local: firstOf(signIn.routes, workbookRoute(service.readWorkbook)),
    log,
  }).catch((error: unknown) => {
    throw startTrouble(error, port, folder)
  })
  return { ...host, service }
}

function startTrouble(error: unknown, port: number, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new StartTrouble(`端口${port}已被占用，请用KAOJI_PORT另设一个。\nPort ${port} is in use; set another with KAOJI_PORT.`)
  if (code === 'SQLITE_BUSY')
    return new StartTrouble(
      `数据文件夹${folder}正由另一个本机服务使用，请用KAOJI_DATA另设一个。\nAnother local host uses the data folder ${folder}; set another with KAOJI_DATA.`,
    )
  return error
}
