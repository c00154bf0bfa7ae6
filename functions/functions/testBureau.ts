import type { Bureau, YearDocument } from '@kaoji/shared/year'
import type { Role } from '../identity/who.ts'
import type { Host } from '../service.ts'
import { endpoints } from './registry.ts'
import { testService, type TestService } from './testService.ts'

/** A bureau of two departments, for tests. */
export const bureau: Bureau = {
  name: '某局',
  year: 2011,
  departments: ['办公室', '行政科'],
  roles: { office: '办公室' },
  compound: '大院',
}

const staffing = (department: string, people: readonly (readonly [string, string])[]) => ({
  kind: 'staffing',
  department,
  period: '2011',
  versions: [
    {
      at: '2011-01-10T09:00:00+08:00',
      state: 'accepted' as const,
      zero: false,
      rows: people.map(([person, type]) => ({ person, name: person, post: type, type, main: '主岗', party: '否', from: '2010-01-01' })),
    },
  ],
  returned: [],
})

/** Its year with nobody's sheets but staffing: BG-01 and XZ-01 are heads, BG-02, XZ-02 and XZ-03 clerks. */
export const staffed: YearDocument = {
  freeze: '2012-01-15',
  bureau,
  submissions: [
    staffing('办公室', [
      ['BG-01', '科室负责人'],
      ['BG-02', '一般岗位'],
    ]),
    staffing('行政科', [
      ['XZ-01', '科室负责人'],
      ['XZ-02', '一般岗位'],
      ['XZ-03', '一般岗位'],
    ]),
  ],
  rulings: [],
}

const accounts: Readonly<Record<string, readonly [department: string, roles: readonly Role[]]>> = {
  'BG-02': ['办公室', ['filler']],
  'XZ-01': ['行政科', ['head']],
  'XZ-02': ['行政科', ['filler']],
  'XZ-03': ['行政科', []],
  'inspector-1': ['督查组', ['inspector']],
  'office-1': ['', ['office']],
  'office-2': ['', ['office']],
  'leader-1': ['', ['leader']],
  'auditor-1': ['', ['auditor']],
}

/** Who asks in a test: the account of that person, with its roles. */
export const as = (person: string) => ({ oid: person, name: person, roles: accounts[person]![1] })

/** A real service with the bureau's year and staffing in it. The clock says what `at` says, 10 July 2011 at first; `host` as for openService. */
export async function staffedService(
  document: YearDocument = staffed,
  host: Host = {},
): Promise<TestService & { readonly at: (moment: string) => void }> {
  let now = Date.parse('2011-07-10T09:00:00+08:00')
  const service = await testService(endpoints, {
    ...host,
    clock: () => now,
    people: async ({ oid, name }) => (accounts[oid] === undefined ? undefined : { person: oid, name, department: accounts[oid][0] }),
  })
  const imported = await service.call('PUT', '/api/years/2011/imports/start/parts/1', { as: as('office-1'), json: document })
  if (imported.status !== 201) throw new Error(`the test's year does not go in: ${JSON.stringify(imported.json)}`)
  return { ...service, at: (moment) => void (now = Date.parse(moment)) }
}

/** The address of a sheet. */
export const sheetAt = (department: string, period: string, kind: string, rest = '') =>
  `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}${rest}`
