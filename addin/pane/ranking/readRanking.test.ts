import { ok } from '@kaoji/shared/result'
import { clientOf } from '../../service/client.ts'
import type { Role } from '../../service/answers.ts'
import { readRanking } from './readRanking.ts'

// A service that gives nobody more than design.md 3 lets him read: departments want a role, what lacks wants one above a department's.
function serviceFor(roles: readonly Role[]) {
  const refused = (path: string) =>
    (path.includes('/departments') && roles.length === 0) || (path.includes('/overview') && !roles.includes('office'))
  return clientOf({
    address: 'http://localhost',
    deadline: 1000,
    language: () => 'zh',
    signIn: { token: async () => ok('token') },
    fetch: async (asked) => {
      const { url } = new Request(asked)
      if (refused(url)) return Response.json({ code: 'not-allowed', title: '' }, { status: 403 })
      return Response.json(url.includes('/overview') ? { missing: [] } : { value: [] })
    },
  })
}

test.each<readonly [string, readonly Role[]]>([
  ['somebody without a role, who reads himself alone', []],
  ['a filler, who reads his department', ['filler']],
  ['the office, which reads all', ['office']],
])('%s: nothing is asked for that the service refuses', async (_, roles) => {
  const read = await readRanking(serviceFor(roles), '2011', 2, 1, { roles })
  expect(read).toMatchObject({ ok: true, value: { now: { departments: [], persons: [], scorecards: [] } } })
  expect(read.ok && read.value.overview !== undefined).toBe(roles.includes('office'))
})
