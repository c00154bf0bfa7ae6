import { failed, ok, type Result } from '@kaoji/shared/result'
import { offline, troubleOf, type Trouble } from './trouble.ts'

/** An OpenID Connect issuer, and as what the pane stands there. */
export interface OpenIdSettings {
  readonly signIn: 'openid'
  readonly issuer: string
  /** The pane's application id. */
  readonly client: string
  /** What the tokens are for: the service. */
  readonly scope: string
}

/** How one signs in here, as the server that serves the pages says it. */
export type PaneSettings = { readonly signIn: 'local' } | OpenIdSettings

/** Reads `/pane-settings.json`. */
export async function readPaneSettings(fetch: typeof globalThis.fetch): Promise<Result<PaneSettings, Trouble>> {
  try {
    const response = await fetch('/pane-settings.json')
    return response.ok ? ok((await response.json()) as PaneSettings) : failed(await troubleOf(response))
  } catch {
    return failed(offline)
  }
}
