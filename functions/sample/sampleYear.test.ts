import { momentOf } from '@kaoji/shared/civilDate'
import { dec, Decimal } from '@kaoji/shared/decimal'
import { dueList } from '@kaoji/shared/due/dueList'
import type { Problem } from '@kaoji/shared/sheets/define'
import { sheetKinds, sheetOf } from '@kaoji/shared/sheets/registry'
import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import { validate } from '@kaoji/shared/sheets/validate'
import type { Row, YearDocument } from '@kaoji/shared/year'
import { keyOf } from './filled.ts'
import { sampleYear, sampleYearBetween, sampleYearUntil } from './sampleYear.ts'

const document = sampleYear()
const newestRows = (kind: string, { submissions }: YearDocument = document) =>
  submissions
    .filter((sheet) => sheet.kind === kind)
    .flatMap((sheet) => sheet.versions.filter(({ state }) => state === 'accepted').at(-1)?.rows ?? [])
const total = (rows: readonly Row[], column: string) => Decimal.sum(rows.map((row) => dec(row[column] ?? '0'))).toString()
const where = (rows: readonly Row[], column: string, ...values: string[]) => rows.filter((row) => values.includes(row[column]!))

describe('the totals are the figures of the report, each from accepted rows', () => {
  const compound = where(newestRows('energy-use'), 'institution', '机关大院')
  const publicity = newestRows('energy-publicity')
  const support = newestRows('village-support')

  test.each([
    ['electricity [kWh]', total(compound, 'electricity'), '243300'],
    ['electricity last year', total(compound, 'electricity-base'), '256200'],
    ['water [t]', total(compound, 'water'), '5078'],
    ['water last year', total(compound, 'water-base'), '8138'],
    ['booklets and appeals', total(where(publicity, 'kind', '图册倡议书'), 'quantity'), '2060'],
    ['banners', total(where(publicity, 'kind', '横幅'), 'quantity'), '308'],
    ['fertilizer [t]', total(where(support, 'item', '化肥'), 'quantity'), '2'],
    ['farming books', total(where(support, 'book-kind', '农业科普'), 'quantity'), '50'],
    ['all books', total(where(support, 'item', '书籍'), 'quantity'), '106'],
    ['funds [yuan]', total(where(support, 'item', '资金'), 'quantity'), '52600'],
    ['reports to 县委办', String(where(newestRows('research-visits'), 'handed-to', '县委办').length), '2'],
    ['institutions', String(newestRows('institution-energy').length), '62'],
    ['institutions fulfilled', String(where(newestRows('institution-energy'), 'fulfilled', '是').length), '60'],
  ])('%s', (_, figure, written) => expect(figure).toBe(written))

  test('each department inspected itself four times, once a quarter', () => {
    for (const department of document.bureau.departments) {
      const sheets = document.submissions.filter((sheet) => sheet.kind === 'self-inspection' && sheet.department === department)
      const dates = sheets.map((sheet) => [sheet.period, new Set(sheet.versions.at(-1)!.rows.map((row) => row['date'])).size])
      expect(dates).toEqual([
        ['2011-Q1', 1],
        ['2011-Q2', 1],
        ['2011-Q3', 1],
        ['2011-Q4', 1],
      ])
    }
  })

  test('each of the six heads with a company stayed there 15 to 22 days', () => {
    const rows = newestRows('enterprise-service')
    const days = [...new Set(rows.map((row) => row['person']!))].map((head) => [head, total(where(rows, 'person', head), 'days')])
    // Written quarter by quarter: 4 + 5 + 5 + 4, 3.5 + 4.5 + 4 + 3, 4 + 4 + 5 + 3, 4 + 3.5 + 4 + 4, 5.5 + 5.5 + 6 + 5, 4.5 + 5 + 5 + 4.5
    expect(days).toEqual([
      ['BG-01', '18'],
      ['XZ-01', '15'],
      ['CD-01', '16'],
      ['WY-01', '15.5'],
      ['JN-01', '22'],
      ['CW-01', '19'],
    ])
  })

  test('the bureau was named an advanced unit, and each leader lectured', () => {
    const honours = newestRows('central-tasks').filter((row) => row['credited-to'] === '全局' && row['level'] === '县')
    expect(honours.map((row) => row['title'])).toEqual(['百日破难攻坚行动先进单位'])
    expect(new Set(where(newestRows('theme-activities'), 'theme', '党课', '下乡宣讲').map((row) => row['lecturer']))).toEqual(
      new Set(['局长', '副局长甲', '副局长乙', '纪检员']),
    )
  })
})

const staff = newestRows('staffing')
const staffingSheets = document.submissions.filter((sheet) => sheet.kind === 'staffing')
const staffing = new StaffingIndex(new Map(staffingSheets.map(({ department, versions }) => [department, versions.at(-1)!.rows])))

test('46 people hold a main post on 12-31: 4 leaders, 29 under posts-2011, 13 drivers', () => {
  const there = staff.filter((row) => row['main'] === '主岗' && row['to'] === undefined)
  const counts = document.bureau.departments.map((name) => [
    name,
    staffing.postsIn(name).filter((post) => post.main && post.to === undefined && post.type !== '局领导').length,
  ])
  expect(there).toHaveLength(46)
  expect(where(there, 'type', '局领导')).toHaveLength(4)
  expect(where(there, 'type', '驾驶员')).toHaveLength(13)
  expect(where(there, 'type', '科室负责人', '一般岗位')).toHaveLength(29)
  expect(counts).toEqual([
    ['办公室', 6],
    ['行政科', 5],
    ['接待科', 5],
    ['机关车队', 15],
    ['物业管理科', 5],
    ['公共机构节能科', 3],
    ['财务资产科', 3],
  ])
  expect(newestRows('vehicles')).toHaveLength(14)
})

test('880 sheets of all 42 kinds are due; 878 were accepted, 2 never', () => {
  const due = dueList(document.bureau, document.freeze, staffing, newestRows('assignments'))
  const accepted = new Set(document.submissions.filter((sheet) => sheet.versions.some(({ state }) => state === 'accepted')).map(keyOf))
  expect(due).toHaveLength(880)
  expect(new Set(due.map(({ kind }) => kind))).toEqual(new Set(sheetKinds))
  expect(due.map(keyOf).filter((key) => !accepted.has(key))).toEqual(['study-log 行政科 2011-08', 'monthly-work 物业管理科 2011-09'])
  expect(accepted.size).toBe(878)
})

/** Every version checked against what was in before it, references first, as an import does. */
function problemsOf({ bureau, freeze, submissions }: YearDocument): string[] {
  const newest = new Map<string, readonly Row[]>()
  const early = new Set(['staffing', 'assignments', 'vehicles', 'pledge-projects'])
  const handed = submissions.flatMap((sheet) => sheet.versions.map((version, i) => ({ sheet, version, i })))
  handed.sort(
    (a, b) => Number(early.has(b.sheet.kind)) - Number(early.has(a.sheet.kind)) || momentOf(a.version.at) - momentOf(b.version.at),
  )
  return handed.flatMap(({ sheet, version: { rows }, i }) => {
    const { kind, department, period } = sheet
    const rowsOf = (kind: string, department: string, period: string) => newest.get(keyOf({ kind, department, period }))
    const checked = validate(sheetOf(kind)!, rows, { bureau, freeze, department, period, rowsOf })
    newest.set(keyOf(sheet), rows)
    if (rows.length === 0) return []
    const said = checked.problems.map(({ severity, rule }: Problem) => `${severity} ${rule}: ${keyOf(sheet)} ${i + 1}`)
    return JSON.stringify(checked.rows) === JSON.stringify(rows) ? said : [...said, `not canonical: ${keyOf(sheet)}`]
  })
}

describe('every version holds before the validator', () => {
  const problems = problemsOf(document)
  const told = (severity: string) => [...new Set(problems.filter((problem) => problem.startsWith(severity)))].sort()

  test('all rows are written as they are kept', () => expect(told('not canonical')).toEqual([]))

  test('only the copy of August is at fault, whose dates lie outside September', () =>
    expect(told('error')).toEqual(['error outside-period: monthly-work 物业管理科 2011-09 1']))

  test('explained are energy beyond 30 % and base 0, a reserve car that stood, what was approved afterwards, a low score', () => {
    const rules = [...new Set(told('explain').filter((problem) => !problem.includes('energy-use')))]
    expect(rules).toEqual([
      'explain approved-afterwards: approvals 接待科 2011-09 1',
      'explain every-reserve: vehicle-log 机关车队 2011-07 1',
      'explain fulfilled-under-60: institution-energy 公共机构节能科 2011 1',
      'explain km-0: vehicle-log 机关车队 2011-08 1',
    ])
    expect(told('explain').filter((problem) => problem.includes('base-0-water'))).toHaveLength(12)
    // All months but January and February: 402 of 560 is 28.2 % less, 331 of 470 is 29.6 %.
    expect(told('explain').filter((problem) => problem.includes('under-last-year-water'))).toHaveLength(10)
  })

  test('noted are short essays, another card, the copy, and a finding against one who had left', () =>
    expect(told('warn')).toEqual([
      'warn another-card: vehicle-log 机关车队 2011-08 1',
      'warn person-left: findings 办公室 2011-05 1',
      'warn same-as-last-period: monthly-work 物业管理科 2011-09 1',
      'warn under-1500: study-essays 机关车队 2011 1',
      'warn under-1500: study-essays 物业管理科 2011 1',
      'warn under-1500: study-essays 行政科 2011 1',
    ]))
})

test('the same seed gives the same year to the letter; another seed keeps every total and every due sheet', () => {
  expect(JSON.stringify(sampleYear(1))).toBe(JSON.stringify(document))
  const other = sampleYear(7)
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(document))
  expect(other.submissions.map(keyOf)).toEqual(document.submissions.map(keyOf))
  expect(total(where(newestRows('energy-use', other), 'institution', '机关大院'), 'electricity')).toBe('243300')
  expect(problemsOf(other).filter((problem) => problem.startsWith('error'))).toHaveLength(
    problemsOf(document).filter((problem) => problem.startsWith('error')).length,
  )
})

describe('the year until a moment', () => {
  const waiting = (until: YearDocument) => until.submissions.filter((sheet) => sheet.versions.at(-1)!.state === 'submitted').map(keyOf)

  test('two days before the freeze 3 sheets are owed, 3 returned, 10 to be reviewed', () => {
    const until = sampleYearUntil('2012-01-13T08:30:00+08:00')
    const there = new Set(until.submissions.map(keyOf))
    const lacking = dueList(until.bureau, until.freeze, staffing, newestRows('assignments'))
      .map(keyOf)
      .filter((key) => !there.has(key))
    expect(lacking).toEqual(['study-log 行政科 2011-08', 'self-assessment 机关车队 2011', 'year-summary 接待科 2011'])
    const returned = until.submissions.filter((sheet) => sheet.versions.at(-1)!.state === 'returned')
    expect(returned.map(keyOf)).toEqual([
      'rectification 物业管理科 2011-Q4',
      'monthly-work 物业管理科 2011-09',
      'self-assessment 行政科 2011',
    ])
    expect(waiting(until)).toHaveLength(10)
    expect(until.rulings.map(({ ruling }) => ruling)).toEqual(['strike-row'])
  })

  test('on 2011-12-26 no sheet waits for review, so that a first run can start', () =>
    expect(waiting(sampleYearUntil('2011-12-26T08:00:00+08:00'))).toEqual([]))

  test('what came between two moments follows what came until the first, and touches none of its sheets', () => {
    const [quiet, start] = ['2011-12-26T08:00:00+08:00', '2012-01-13T08:30:00+08:00']
    const [before, between, whole] = [sampleYearUntil(quiet), sampleYearBetween(quiet, start), sampleYearUntil(start)]
    const texts = (...parts: YearDocument[]) => parts.flatMap(({ submissions }) => submissions.map((sheet) => JSON.stringify(sheet))).sort()
    expect(texts(before, between)).toEqual(texts(whole))
    expect([before, between].flatMap(({ rulings }) => rulings)).toEqual(whole.rulings)
  })

  test('what came earlier is the same', () => {
    const versions = (until: YearDocument) => until.submissions.map(({ versions }) => versions.length)
    expect(versions(sampleYearUntil('2012-02-01T00:00:00+08:00'))).toEqual(versions(document))
    expect(sampleYearUntil('2010-12-31T00:00:00+08:00').submissions).toEqual([])
  })
})
