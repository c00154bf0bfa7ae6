import { endpoints } from './registry.ts'
import { testService, type TestService } from './testService.ts'

// design.md 3, Identity: who may do what. Everything not said is denied: 401 without a token, 403 with one that may not.
const readers = {
  anonymous: undefined,
  filler: { oid: 'filler', roles: ['filler'] },
  stranger: { oid: 'stranger', roles: ['filler'] }, // a filler of another department
  head: { oid: 'head', roles: ['head'] },
  clerk: { oid: 'clerk', roles: ['filler'] }, // of 办公室, which fills the office's sheets
  inspector: { oid: 'inspector', roles: ['inspector'] },
  office: { oid: 'office', roles: ['office'] },
  leader: { oid: 'leader', roles: ['leader'] },
  auditor: { oid: 'auditor', roles: ['auditor'] },
  listed: { oid: 'listed', roles: [] },
  unlisted: { oid: 'unlisted', roles: ['office', 'leader'] },
} as const
type Reader = keyof typeof readers

const departments = ['filler', 'stranger', 'head', 'clerk'] as const
const above = ['inspector', 'office', 'leader', 'auditor'] as const
const everybodyListed: readonly Reader[] = [...departments, ...above, 'listed']
const own: readonly Reader[] = ['filler', 'head']
const sheet = (department: string, period: string, kind: string, rest = '') =>
  `departments/${encodeURIComponent(department)}/periods/${period}/sheets/${kind}${rest}`
const study = sheet('行政科', '2011-06', 'study-log')
const attendance = sheet('行政科', '2011-06', 'attendance')
const spotChecks = sheet('督查组', '2011-06', 'spot-checks')
const findings = sheet('办公室', '2011-06', 'findings')
const run = 'years/2011/runs/1'

/** function, method, path, who may: the rest is refused */
const matrix: readonly (readonly [name: string, method: string, path: string, may: readonly Reader[]])[] = [
  ['health', 'GET', 'health', ['anonymous', ...everybodyListed, 'unlisted']],
  ['openapiDocument', 'GET', 'openapi.json', ['anonymous', ...everybodyListed, 'unlisted']],
  ['whoAmI', 'GET', 'me', everybodyListed],
  ['listPeople', 'GET', 'people', above],
  ['putPeople', 'PUT', 'people', ['office']],
  ['removePerson', 'DELETE', 'people/nobody/entries/2011-01-01', ['office']],
  ['listYears', 'GET', 'years', everybodyListed],
  ['readYear', 'GET', 'years/2011', everybodyListed],
  ['putYear', 'PUT', 'years/2011', ['office']],
  ['importPart', 'PUT', 'years/2011/imports/i/parts/1', ['office']],
  ['listImports', 'GET', 'years/2011/imports', above],
  ['listDueSheets', 'GET', `departments/${encodeURIComponent('行政科')}/periods/2011-06/sheets`, [...own, ...above]],
  ['listYearSheets', 'GET', 'years/2011/sheets', above],
  ['readSheet', 'GET', study, [...own, ...above]],
  ['readSheet', 'GET', attendance, [...own, 'office', 'leader']],
  ['readSheet', 'GET', spotChecks, ['inspector', 'office', 'leader']],
  ['readSheet', 'GET', findings, ['inspector', 'office', 'leader']],
  ['readFilling', 'GET', `${study}/filling`, [...own, ...above]],
  ['readFilling', 'GET', `${attendance}/filling`, [...own, 'office', 'leader']],
  ['readFilling', 'GET', `${spotChecks}/filling`, ['inspector', 'office', 'leader']],
  ['readFilling', 'GET', `${findings}/filling`, ['inspector', 'office', 'leader']],
  ['submitSheet', 'PUT', study, own],
  ['submitSheet', 'PUT', attendance, own],
  ['submitSheet', 'PUT', spotChecks, ['inspector']],
  ['submitSheet', 'PUT', findings, ['inspector', 'office']],
  ['submitSheet', 'PUT', sheet('办公室', '2011', 'assignments'), ['clerk']],
  // Checking writes nothing: whoever reviews a sheet may check it.
  ['checkSheet', 'POST', `${study}/check`, [...own, 'inspector', 'office']],
  ['checkSheet', 'POST', `${spotChecks}/check`, ['inspector', 'office']],
  ['draftPoints', 'POST', `${study}/points`, [...own, 'inspector', 'office']],
  ['draftPoints', 'POST', `${attendance}/points`, [...own, 'office']],
  ['sheetTemplate', 'GET', `${study}/template`, [...own, ...above]],
  ['filledWorkbook', 'GET', `${study}/workbook`, [...own, ...above]],
  ['filledWorkbook', 'GET', `${attendance}/workbook`, [...own, 'office', 'leader']],
  ['returnSheet', 'POST', `${study}/return`, ['office']],
  ['acceptSheet', 'POST', `${study}/accept`, ['office']],
  ['acceptSheet', 'POST', `${sheet('行政科', '2011-Q2', 'rectification')}/accept`, ['office', 'inspector']],
  ['listVersions', 'GET', `${study}/versions`, [...own, ...above]],
  ['readVersion', 'GET', `${study}/versions/1`, [...own, ...above]],
  ['compareVersions', 'GET', `${study}/versions/2/changes`, [...own, ...above]],
  ['listRulings', 'GET', 'rulings?year=2011', above],
  ['recordRuling', 'POST', 'rulings', ['office']],
  ['listMethods', 'GET', 'methods', everybodyListed],
  ['readMethod', 'GET', 'methods/posts-2011/versions/1', everybodyListed],
  ['loadMethod', 'PUT', 'methods/posts-2011/versions/2', ['office']],
  ['startRun', 'POST', 'years/2011/runs', ['office']],
  ['cancelRun', 'POST', `${run}/cancel`, ['office']],
  ['resumeRun', 'POST', `${run}/resume`, ['office']],
  ['listRuns', 'GET', 'years/2011/runs', above],
  ['readRun', 'GET', run, above],
  ['readResult', 'GET', `${run}/result`, above],
  ['readOverview', 'GET', `${run}/overview`, above],
  ['readRunChanges', 'GET', `${run}/changes`, above],
  // Departments see results once they are published; run 1 is not.
  ['listDepartmentScores', 'GET', `${run}/departments`, above],
  ['listPersonScores', 'GET', `${run}/persons`, above],
  ['listScorecards', 'GET', `${run}/scorecards`, above],
  ['readScorecard', 'GET', `${run}/scorecards/${encodeURIComponent('XZ-01/1')}`, above],
  ['scorecardWorkbook', 'GET', `${run}/scorecards/${encodeURIComponent('XZ-01/1')}/workbook`, above],
  ['readCard', 'GET', `${run}/cards/${encodeURIComponent('XZ-01/1/6')}`, above],
  ['readCertificate', 'GET', `${run}/certificate`, above],
  ['runWorkbook', 'GET', `${run}/workbook`, above],
  ['publishRun', 'POST', `${run}/publish`, ['office']],
  ['listAudit', 'GET', 'years/2011/audit', above],
]

let test_: TestService
beforeAll(async () => {
  test_ = await testService(endpoints)
  const office = { oid: 'office', roles: ['office'] as const }
  const home: Partial<Record<Reader, string>> = { filler: '行政科', head: '行政科', listed: '行政科', stranger: '接待科', clerk: '办公室' }
  const people = everybodyListed.map((reader) => ({ oid: reader, person: reader, department: home[reader] ?? '', from: '2011-01-01' }))
  const kept = await test_.call('PUT', '/api/people', { as: office, json: { value: people } })
  const year = {
    bureau: { name: '某局', year: 2011, departments: ['办公室', '行政科', '接待科'], roles: { office: '办公室' }, compound: '机关大院' },
    freeze: '2012-01-15',
  }
  const put = await test_.call('PUT', '/api/years/2011', { as: office, json: year })
  if (kept.status >= 300 || put.status >= 300)
    throw new Error(`the bureau could not be laid: ${kept.status} ${JSON.stringify(kept.json)} ${put.status} ${JSON.stringify(put.json)}`)
})
afterAll(() => test_.close())

test.each(matrix)('%s %s %s: whoever is not named is refused', async (_, method, path, may) => {
  const refused: string[] = []
  const statuses: Record<string, number> = {}
  for (const [reader, account] of Object.entries(readers)) {
    const { status } = await test_.call(method, `/api/${path}`, account === undefined ? {} : { as: account })
    statuses[reader] = status
    if (status === 401 || status === 403) refused.push(reader)
  }
  expect(Object.values(statuses)).not.toContain(500)
  expect(statuses['anonymous'] === 401).toBe(!may.includes('anonymous'))
  expect(refused).toEqual(Object.keys(readers).filter((reader) => !may.includes(reader as Reader)))
})

test('every function of the service stands in the matrix', () => {
  const named = new Set(matrix.map(([name]) => name))
  expect(endpoints.map(({ declared }) => declared.name).filter((name) => !named.has(name))).toEqual([])
})
