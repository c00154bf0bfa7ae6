import { beijingDay } from '@kaoji/shared/civilDate'
import type { PeopleLookup } from '../identity/who.ts'
import { problemDocument, problemType } from '../functions/answers.ts'
import { readerLanguage } from '../functions/language.ts'
import type { LocalAnswer, LocalRoutes } from './http.ts'
import type { LocalIssuer } from './issuer.ts'
import { accountOf, localPeople, type LocalPerson, type StaffingRow } from './people.ts'

interface Sources {
  readonly issuer: LocalIssuer
  readonly staffing: (day: string) => Promise<readonly StaffingRow[]>
  readonly clock: () => number
}

/** The local sign-in (本机登录): its two addresses, and the people of its accounts for the service. */
export interface LocalSignIn {
  readonly routes: LocalRoutes
  readonly people: PeopleLookup
}

// Real milliseconds for which the people are not read again; asking for them or for a token always reads.
const freshFor = 1000

/**
 * `GET /local/people`: who can sign in, a list of `{person, name, department, roles}`; `POST /local/token` `{"person"}`:
 * a token for one of them. Only for names of this machine, so that no web page elsewhere gets at it through its own name.
 */
export function localSignIn({ issuer, staffing, clock }: Sources): LocalSignIn {
  let read: { readonly at: number; readonly day: string; readonly people: Promise<People> } | undefined
  function peopleOn(day: string, anew: boolean): Promise<People> {
    if (anew || read === undefined || read.day !== day || performance.now() - read.at > freshFor) {
      const before = read?.day === day ? read.people.catch(() => undefined) : undefined
      read = { at: performance.now(), day, people: peopleOf(day, before) }
    }
    return read.people
  }
  async function peopleOf(day: string, earlier: Promise<People | undefined> | undefined): Promise<People> {
    const [rows, before] = [await staffing(day), await earlier]
    return before?.rows === rows ? before : new People(rows, day)
  }
  const today = () => beijingDay(clock())

  return {
    async people({ oid }, day) {
      const found = (await peopleOn(day, false)).of(oid)
      return found && { person: found.person, name: found.name, department: found.department }
    },
    async routes({ method, url, headers, body }) {
      const refuse = (code: Parameters<typeof problemDocument>[0]['code'], zh: string, en: string) =>
        problem({ code, detail: { zh, en } }, headers['accept-language'], url.pathname)
      if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? ''))
        return refuse('not-allowed', '只应本机地址的请求', 'Only for addresses of this machine')
      if (method === 'GET' && url.pathname === '/local/people') return json(200, (await peopleOn(today(), true)).list)
      if (method !== 'POST' || url.pathname !== '/local/token') return undefined
      if (!headers['content-type']?.startsWith('application/json'))
        return refuse('wrong-content-type', '请求内容的类型应为application/json', 'The content type must be application/json')
      const person = personOf(body)
      if (person === undefined) return refuse('malformed-json', '内容应为{"person": "编码"}', 'The content must be {"person": "code"}')
      const found = (await peopleOn(today(), true)).of(person)
      if (found === undefined) return refuse('not-found', `本机没有${person}这个人`, `There is no ${person} here`)
      const token = await issuer.sign(accountOf(found))
      // `access_token` and `token_type` are what OAuth clients look for.
      return json(200, { token, access_token: token, token_type: 'Bearer', expires_in: issuer.lifetimeSeconds })
    },
  }
}

/** Who can sign in, by what staffing said on a day. */
class People {
  readonly list: readonly LocalPerson[]
  private readonly byCode: ReadonlyMap<string, LocalPerson>

  constructor(
    readonly rows: readonly StaffingRow[],
    day: string,
  ) {
    this.list = localPeople(rows, day)
    this.byCode = new Map(this.list.map((one) => [one.person, one]))
  }

  of(person: string): LocalPerson | undefined {
    return this.byCode.get(person)
  }
}

const json = (status: number, value: unknown, type = 'application/json'): LocalAnswer => ({
  status,
  headers: { 'Content-Type': type, 'Cache-Control': 'no-store' },
  body: JSON.stringify(value),
})

function problem(answer: Parameters<typeof problemDocument>[0], acceptLanguage: string | undefined, path: string): LocalAnswer {
  const document = problemDocument(answer, readerLanguage(acceptLanguage ?? null), path)
  return json(document.status, document, problemType)
}

function personOf(body: Uint8Array): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    return typeof value === 'object' && value !== null && 'person' in value && typeof value.person === 'string' ? value.person : undefined
  } catch {
    return undefined
  }
}
