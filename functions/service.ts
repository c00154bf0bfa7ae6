import { tokenVerifier, type Issuer, type VerifyToken } from './identity/verify.ts'
import type { PeopleLookup } from './identity/who.ts'
import { listedPeople } from './identity/listedPeople.ts'
import type { Environment, Settings } from './settings.ts'
import { openStore } from './storage/open.ts'
import type { Store } from './storage/port.ts'
import { startWorkbookReader, type WorkbookReader } from './workbook/readInWorker.ts'

/** What every function works with, composed once when the app loads. */
export interface Service {
  readonly settings: Settings
  readonly store: Store
  readonly people: PeopleLookup
  readonly verify: VerifyToken
  /** Reads the cells of an uploaded workbook, bounded in time and memory. */
  readonly readWorkbook: WorkbookReader['read']
  /** The moment that sheets are judged by, milliseconds since 1970. */
  readonly clock: () => number
  /** Hold each JSON answer against its declared schema, and call a difference a bug: on in tests. */
  readonly checksAnswers: boolean
}

/** What a host of ours may put in place of what Azure's surroundings give. */
export interface Host {
  /** Instead of `process.env`. */
  readonly environment?: Environment
  readonly clock?: Service['clock']
  /** An issuer whose keys are at hand. */
  readonly issuer?: Issuer
  /** Asked for accounts that the people list does not have. */
  readonly people?: PeopleLookup
  readonly checksAnswers?: boolean
  /** Instead of the reader in threads of its own, which needs the built worker file. */
  readonly readWorkbook?: Service['readWorkbook']
}

/** Composes the service: opens storage by the settings, believes the settings' issuer or the host's. */
export async function openService(settings: Settings, host: Host): Promise<Service> {
  const store = openStore(settings.storage)
  const issuer = host.issuer ?? settings.identity
  return {
    settings,
    store,
    people: listedPeople(store, host.people),
    verify: issuer === undefined ? async () => undefined : tokenVerifier(issuer),
    readWorkbook: host.readWorkbook ?? threadedReader(),
    clock: host.clock ?? Date.now,
    checksAnswers: host.checksAnswers ?? false,
  }
}

/** The reader of uploaded workbooks; its threads start with the first file. */
function threadedReader(): Service['readWorkbook'] {
  let reader: WorkbookReader | undefined
  return (file) => {
    // Beside the bundle: scripts/build.mjs makes it an entry file of its own.
    reader ??= startWorkbookReader({ worker: new URL('./readWorker.mjs', import.meta.url), threads: 2, deadline: 5000, memory: 256 })
    return reader.read(file)
  }
}
