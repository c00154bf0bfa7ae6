interface Came {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

type Members = 'url' | 'method' | 'headers' | 'body' | 'bodyUsed' | 'arrayBuffer' | 'blob' | 'formData' | 'json' | 'text' | 'clone'

/**
 * A request as it came, in place of the `Request` that @azure/functions would make of it, whose streams and signals cost several times what a
 * small sheet does: a real one is made where more is asked for than address, method, headers and bytes.
 */
export const nativeRequest = (came: Came): Request => new CameRequest(came) as Pick<Request, Members> as Request

class CameRequest implements Pick<Request, Members> {
  readonly headers: Headers
  private full: Request | undefined
  private read = false

  constructor(private readonly came: Came) {
    this.headers = new Headers(came.headers)
  }

  get url() {
    return this.came.url
  }
  get method() {
    return this.came.method
  }
  get bodyUsed() {
    return this.read || this.real().bodyUsed
  }
  get body() {
    return this.real().body
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.read || this.full !== undefined) return this.real().arrayBuffer()
    this.read = true
    return new Uint8Array(this.came.body).buffer
  }
  blob = () => this.real().blob()
  formData = () => this.real().formData()
  json = () => this.real().json()
  text = () => this.real().text()
  clone = () => this.real().clone()

  private real(): Request {
    if (this.read) throw new TypeError('The body was read already')
    const { method, url, headers, body } = this.came
    return (this.full ??= new Request(url, { method, headers, ...(method !== 'GET' && method !== 'HEAD' && { body }) }))
  }
}
