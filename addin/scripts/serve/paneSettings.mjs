/**
 * What the pages ask before somebody signs in (`/pane-settings.json`): by the local issuer, or at an OpenID Connect issuer as which client and for
 * which service. Nothing in it is secret.
 */
export function paneSettingsOf({ issuer, audience, client }) {
  if (issuer === undefined || audience === undefined) return { signIn: 'local' }
  return { signIn: 'openid', issuer, client: client ?? audience, scope: `${audience}/.default` }
}
