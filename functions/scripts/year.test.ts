import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { YearDocument } from '@kaoji/shared/year'
import { sampleYear } from '../sample/sampleYear.ts'
import { bundle, newFolder, startProcess } from '../local/testProcess.ts'

// design.md 4: npm run year and npm run verify as they are called, each a process of its own.
jest.setTimeout(120_000)

let built: string
beforeAll(async () => {
  built = await bundle({
    main: 'functions/main.ts',
    year: 'scripts/year.ts',
    verify: 'scripts/verify.ts',
    readWorker: 'workbook/readWorker.ts',
  })
})
afterAll(() => rmSync(built, { recursive: true }))

async function run(script: 'year' | 'verify', words: readonly string[], data: string) {
  const process = startProcess([join(built, `${script}.mjs`), ...words], { KAOJI_DATA: data })
  const [code] = await process.ended
  return { code, said: process.said() }
}
const document = sampleYear()
const small = (change: Partial<YearDocument> = {}): YearDocument => ({
  ...document,
  submissions: document.submissions.filter(({ kind }) => kind === 'staffing'),
  rulings: [],
  ...change,
})
const written = (year: unknown): string => {
  const file = join(newFolder(), 'YEAR.json')
  writeFileSync(file, typeof year === 'string' ? year : JSON.stringify(year))
  return file
}

test('the sample year ends in a workbook, the top three and what is missing; verify replays both of its runs', async () => {
  const data = newFolder()
  const results = join(data, 'results.json')
  const { code, said } = await run('year', ['--results', results], data)
  expect([code, said]).toEqual([0, expect.stringContaining('未齐 Incomplete：缺2张')])
  expect(said).toMatch(/前三名 Top three\n {4}科室 departments {2}1 \S+ \d+\.\d\d/)
  // The path is the line's own: a person clicks it.
  const path = said
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.endsWith('.xlsx'))!
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  const result = JSON.parse(readFileSync(results, 'utf8')) as RunResult
  expect([result.sheets, Object.keys(result.cards).length > 1000]).toEqual([{ due: 880, accepted: 878 }, true])
  for (const number of ['1', '2'])
    expect(await run('verify', [number], data)).toMatchObject({ code: 0, said: expect.stringContaining('equal') })
  expect((await run('verify', ['3'], data)).code).toBe(1)
  expect((await run('verify', [], data)).code).toBe(2)
})

test('what --write leaves comes back by --from to the same results; a file taken away is a sheet that never came', async () => {
  const [data, folder] = [newFolder(), join(newFolder(), '年')]
  const [first, second, third] = ['a', 'b', 'c'].map((name) => join(data, `${name}.json`))
  const year = written(small())
  expect((await run('year', ['--from', year, '--write', folder, '--results', first!], data)).code).toBe(0)
  expect((await run('year', ['--from', folder, '--results', second!], data)).code).toBe(0)
  expect(readFileSync(second!, 'utf8')).toBe(readFileSync(first!, 'utf8'))
  const without = join(newFolder(), '年')
  cpSync(folder, without, { recursive: true })
  rmSync(join(without, '行政科/staffing-2011.xlsx'))
  writeFileSync(join(without, '行政科/notes.xlsx'), '这不是工作簿')
  const { code, said } = await run('year', ['--from', without, '--results', third!], data)
  expect([code, said]).toEqual([0, expect.stringContaining('没有用上的文件 Files not used（1）')])
  const missing = (JSON.parse(readFileSync(third!, 'utf8')) as RunResult).missing
  expect(missing).toContainEqual(expect.objectContaining({ kind: 'staffing', department: '行政科' }))
})

test('a folder without year.json: names from the headings, handed in on the due day, and said so', async () => {
  const [data, folder] = [newFolder(), join(newFolder(), '年')]
  await run('year', ['--from', written(small()), '--write', folder], data)
  rmSync(join(folder, 'year.json'))
  const results = join(data, 'r.json')
  const { code, said } = await run('year', ['--from', folder, '--results', results], data)
  expect([code, said]).toEqual([0, expect.stringContaining('截止日2012-01-15')])
  expect(JSON.parse(readFileSync(results, 'utf8'))).toMatchObject({ bureau: document.bureau.name, year: 2011, sheets: { accepted: 7 } })
})

test('sheets that wait for review are named, there is no result, and it ends with 1', async () => {
  const data = newFolder()
  const waiting = small({
    submissions: small().submissions.map((sheet) =>
      sheet.department === '行政科'
        ? { ...sheet, versions: sheet.versions.map((version) => ({ ...version, state: 'submitted' as const })) }
        : sheet,
    ),
  })
  const { code, said } = await run('year', ['--from', written(waiting)], data)
  expect([code, said]).toEqual([1, expect.stringContaining('行政科 人员岗位名册 2011')])
  expect(said).not.toContain('.xlsx')
})

test.each([
  ['an unknown option', ['--fast'], 2],
  ['a path that is not there', ['--from', '/nowhere/at/all.json'], 2],
  ['a file that is no JSON', ['--from', written('{"freeze": ')], 1],
  ['a file that is no year', ['--from', written({ freeze: '2012-01-15' })], 1],
])('%s', async (_, words, code) => {
  const data = newFolder()
  expect((await run('year', words, data)).code).toBe(code)
  expect(existsSync(join(data, 'year'))).toBe(false)
})
