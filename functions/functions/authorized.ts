import { beijingDay } from '@kaoji/shared/civilDate'
import { identify } from '../identity/identify.ts'
import type { Role, Who } from '../identity/who.ts'
import type { Service } from '../service.ts'
import type { Access } from './declaration.ts'
import { Refusal } from './refusal.ts'

const nobody: Who = { oid: '', person: '', name: '', department: '', roles: [] }

/** Roles that see one department only; whoever has another of the allowed ones sees all. */
const ofOneDepartment: ReadonlySet<Role> = new Set(['filler', 'head'])

/** What is asked of a reader before anything else of the request is looked at. */
export interface Gate {
  readonly access: Access
  /** The declaration's own question; without it the department of the path decides. */
  readonly may: ((who: Who) => boolean | Promise<boolean>) | undefined
  /** `{department}` of the path. */
  readonly department: string | undefined
  readonly authorization: string | null
  readonly service: Service
  readonly now: number
}

/**
 * Who asks, when he may. Decided from token and path alone.
 * @throws Refusal 'not-signed-in', 'sign-in-refused', 'not-listed', 'not-allowed'
 */
export async function authorized({ access, may, department, authorization, service, now }: Gate): Promise<Who> {
  if (access === 'anonymous') return nobody
  const identified = await identify(authorization, { verify: service.verify, people: service.people, day: beijingDay(now) })
  if (!identified.ok) throw new Refusal(identified.error, refusals[identified.error])
  const who = identified.value
  const held = who.roles.filter((role) => access.includes(role))
  if (held.length === 0 && !access.includes('listed')) throw notAllowed()
  const ownOnly = held.every((role) => ofOneDepartment.has(role))
  const allowed = may ? await may(who) : department === undefined || !ownOnly || department === who.department
  if (!allowed) throw notAllowed()
  return who
}

const notAllowed = () => new Refusal('not-allowed', { zh: '这件事由别的角色或科室办理', en: 'Another role or department does this' })

const refusals = {
  'not-signed-in': { zh: '请先登录', en: 'Please sign in' },
  'sign-in-refused': { zh: '请重新登录', en: 'Please sign in again' },
  'not-listed': { zh: '人员名单里没有这个账号，请告诉考核办', en: 'Your account is not on the people list; ask the assessment office' },
} as const
