/** An answer that was no success: its sentence, and what came with it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(`${body.title ?? status}：${body.detail ?? ''}`)
  }
}

/** Problem details as the service sends them, as far as this script reads them. */
export interface ProblemBody {
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly { readonly says: string; readonly pointer?: string }[]
  readonly sheets?: readonly {
    readonly kind: string
    readonly department: string
    readonly period: string
    readonly title?: string
  }[]
}

/** The service's HTTP interface as one person of the local sign-in uses it. */
export interface Client {
  /** @throws Refused for anything but a success */
  readonly json: (method: string, path: string, body?: unknown) => Promise<{ readonly body: unknown; readonly headers: Headers }>
  /** @throws Refused for anything but a success */
  readonly bytes: (path: string) => Promise<{ readonly bytes: Uint8Array; readonly fileName: string }>
}

/** Signs in locally as `person`. */
export async function clientOf(address: string, person: string): Promise<Client> {
  const signedIn = await fetch(`${address}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  if (!signedIn.ok) throw new Refused(signedIn.status, (await signedIn.json()) as ProblemBody)
  const { token } = (await signedIn.json()) as { token: string }
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(address + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'zh-CN',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    if (!response.ok) throw new Refused(response.status, (await response.json()) as ProblemBody)
    return response
  }
  return {
    async json(method, path, body) {
      const response = await call(method, path, body)
      const text = await response.text()
      return { body: text === '' ? undefined : JSON.parse(text), headers: response.headers }
    },
    async bytes(path) {
      const response = await call('GET', path)
      const fileName = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      return { bytes: new Uint8Array(await response.arrayBuffer()), fileName: decodeURIComponent(fileName ?? 'kaoji.xlsx') }
    },
  }
}
