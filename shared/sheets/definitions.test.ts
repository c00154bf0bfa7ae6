import { columnOfHeading, headingOf, promptOf } from './headings.ts'
import { footOf, headOf, layoutOf } from './layout.ts'
import { sheetPage } from './page.ts'
import { kindNamed, sheetCode, sheetKinds, sheetOf, sheets } from './registry.ts'
import { rowSchema, submissionSchema } from './schema.ts'
import { sheetCases } from './sheets.cases.ts'
import { conditionText } from './wording.ts'

test('42 kinds, numbered from 1 in the order of the list', () => {
  expect(sheets.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1))
  expect(new Set(sheetKinds).size).toBe(42)
  expect(sheetCode(sheetOf('attendance')!)).toBe('局考15表')
  expect(sheetCode(sheetOf('pledge-projects')!)).toBe('局考04表')
})

test.each(['attendance', '考勤与请销假', '局考15表'])('%s names the sheet of attendance', (words) =>
  expect(kindNamed(words)?.kind).toBe('attendance'),
)

describe.each(sheets.map((sheet) => [sheet.kind, sheet] as const))('%s', (_, sheet) => {
  const columns = Object.entries(sheet.columns)

  test('a heading in either language leads to its own column', () => {
    for (const [key, column] of columns) {
      const { zh, en } = headingOf(column)
      expect([columnOfHeading(sheet, zh), columnOfHeading(sheet, en), columnOfHeading(sheet, key)]).toEqual([key, key, key])
    }
  })

  test('the page is no smaller than 70 %, the titles not over A4', () => {
    const { columns: laid, orientation, ordinal } = layoutOf(sheet)
    const width = laid.reduce((sum, column) => sum + column.width, ordinal.width)
    expect(width).toBeLessThanOrEqual(orientation === 'landscape' ? 206 : 139)
    expect(orientation).toBe(columns.length + 1 >= 8 ? 'landscape' : 'portrait')
    expect(laid.filter(({ wrapped, width: own, column }) => column.type === 'long-text' && (!wrapped || own < 18))).toEqual([])
  })

  // Excel holds 255 characters in a page foot; marks and the codes of font and place need some
  test('notes and signatures fit the page foot', () => {
    const { notes, signatures, page } = footOf(sheet)
    expect((notes.zh + signatures.zh + page.zh).length).toBeLessThan(200)
    expect(notes.zh).not.toContain('\n')
  })

  test('prompts fit what a validation prompt of Excel holds', () => {
    for (const [, column] of columns) expect(promptOf(column).zh.length).toBeLessThanOrEqual(255)
  })

  test('the schema describes every column in both languages, and nothing else', () => {
    const schema = rowSchema(sheet) as { properties: Record<string, Record<string, unknown>>; required: string[] }
    expect(Object.keys(schema.properties)).toEqual(columns.map(([key]) => key))
    expect(schema.required).toEqual(columns.flatMap(([key, { required }]) => (required === true ? [key] : [])))
    for (const cell of Object.values(schema.properties))
      expect([cell['description'], cell['x-description-en']].every((words) => typeof words === 'string' && words !== '')).toBe(true)
  })

  test('the schema takes the rows that the validator takes', () => {
    const schema = rowSchema(sheet) as { properties: Record<string, { pattern?: string; enum?: string[] }> }
    const refuses = (key: string, value: string) => {
      const { pattern, enum: words } = schema.properties[key]!
      return (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) || (words !== undefined && !words.includes(value))
    }
    const cells = sheetCases.filter(({ kind }) => kind === sheet.kind).flatMap(({ good }) => good.flatMap((row) => Object.entries(row)))
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.filter(([key, value]) => refuses(key, value))).toEqual([])
  })

  test('the page names every column and every check, in both languages', () => {
    const page = sheetPage(sheet)
    for (const [key, { title }] of columns) for (const words of [`\`${key}\``, title.zh, title.en]) expect(page).toContain(words)
    expect(page).not.toMatch(/undefined|\{|\}/u)
    expect(
      page
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .every((line) => line.endsWith(' |')),
    ).toBe(true)
  })

  test('people and departments are looked up, dates of the sheet exist', () => {
    expect(sheet.dated === undefined || sheet.columns[sheet.dated]?.type === 'date').toBe(true)
    expect(sheet.about === undefined || sheet.columns[sheet.about]?.type === 'department').toBe(true)
    expect(sheet.source).not.toBe('')
  })
})

test('rows 1 and 2 of a sheet', () => {
  expect(headOf(sheetOf('attendance')!, '某县机关事务管理局', '行政科', '2011-06')).toEqual({
    title: { zh: '某县机关事务管理局2011年6月考勤与请销假', en: '某县机关事务管理局 Attendance and leave, June 2011' },
    department: { zh: '科室：行政科', en: 'Department: 行政科' },
    period: { zh: '考核期：2011年6月', en: 'Period: June 2011' },
    code: { zh: '表号：局考15表', en: 'Sheet 局考15表' },
  })
  expect(headOf(sheetOf('rectification')!, '某局', '行政科', '2011-Q2').period.zh).toBe('考核期：2011年第2季度')
})

test('attendance as laid out: A 序号, B 人员, D 出勤（天）*', () => {
  const { columns, lastLetter } = layoutOf(sheetOf('attendance')!)
  expect(columns.slice(0, 3).map(({ letter, heading, numberFormat }) => `${letter} ${heading.zh} ${numberFormat}`)).toEqual([
    'B 人员* @',
    'C 应到（天）* 0.0',
    'D 出勤（天）* 0.0',
  ])
  expect(lastLetter).toBe('M')
})

test('marks stand behind the notes', () => {
  expect(footOf(sheetOf('environment')!, [{ zh: '迟报2天', en: '2 days late' }]).notes.zh).toBe('填报说明：一个区域一行，百分制。　迟报2天')
})

test.each([
  ['reception', 'cost > (guests + hosts) × standard', '费用 > (客人 + 陪同) × 标准', 'Cost > (Guests + Hosts) × Standard'],
  ['study-log', "form in ('专题主讲', '专家授课')", '形式为 (“专题主讲”, “专家授课”)', 'Form is one of ("专题主讲", "专家授课")'],
  ['central-tasks', 'awarded ≤ @freeze', '授予日期 ≤ 截止日', 'Awarded ≤ the freeze'],
  [
    'suggestions',
    "award empty or (adopted filled and adopted = '是')",
    '奖项未填或(采纳已填且采纳 = “是”)',
    'Award is empty or (Adopted is filled and Adopted = "是")',
  ],
])('%s: %s in words', (kind, condition, zh, en) => expect(conditionText(condition, sheetOf(kind)!)).toEqual({ zh, en }))

test('a submission’s schema holds rows, nil report and explanations', () => {
  const schema = submissionSchema(sheetOf('attendance')!) as { $schema: string; properties: object }
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(schema.properties)).toEqual(['rows', 'zero', 'explanations'])
})
