/** What ties an answer of the issuer to the question (RFC 7636): the verifier stays here, its hash and the state go along. */
export interface Pkce {
  readonly state: string
  readonly verifier: string
  readonly challenge: string
}

/** A new one: 256 bits of chance each. */
export async function newPkce(): Promise<Pkce> {
  const verifier = chance()
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return { state: chance(), verifier, challenge: base64url(new Uint8Array(hash)) }
}

const chance = () => base64url(crypto.getRandomValues(new Uint8Array(32)))

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
