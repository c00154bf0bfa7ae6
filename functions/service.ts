import { tokenVerifier, type Issuer, type VerifyToken } from './identity/verify.ts'
import type { PeopleLookup } from './identity/who.ts'
import { listedPeople } from './identity/listedPeople.ts'
import type { Environment, Settings } from './settings.ts'
import { openStore } from './storage/open.ts'
import type { Store } from './storage/port.ts'

/** What every function works with, composed once when the app loads. */
export interface Service {
  readonly settings: Settings
  readonly store: Store
  readonly people: PeopleLookup
  readonly verify: VerifyToken
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
    clock: host.clock ?? Date.now,
    checksAnswers: host.checksAnswers ?? false,
  }
}
