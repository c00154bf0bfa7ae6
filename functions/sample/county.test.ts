import { sheetOf } from '@kaoji/shared/sheets/registry'
import { validate } from '@kaoji/shared/sheets/validate'
import type { Row, Submission } from '@kaoji/shared/year'
import { countyYear, eighthOfCounty, wholeCounty } from './county.ts'
import { countyOf } from './countyStaff.ts'
import { keyOf } from './filled.ts'

// Small enough to be checked whole: 5 departments owe 5 × 104 + 177 sheets.
const size = { departments: 5, posts: 60, submissions: 1500, rows: 20_000 }

test('departments × 104 sheets of their own and 177 of sections and the inspection group are due', () => {
  expect(countyYear(size).due).toBe(697)
  expect(countyYear(eighthOfCounty).due).toBe(1425)
  expect(countyYear(wholeCounty).due).toBe(10_577)
})

test('posts are as many as asked for', () => {
  const { posts } = countyOf(wholeCounty)
  const all = [...posts.values()].flat()
  expect(all).toHaveLength(2000)
  expect(all.filter(({ type }) => type === '驾驶员')).toHaveLength(100)
})

test('submissions and rows are exactly as many as asked for, over all versions', () => {
  const submissions = [...countyYear(size).submissions()]
  const versions = submissions.flatMap((sheet) => sheet.versions)
  expect(submissions).toHaveLength(697)
  expect(new Set(submissions.map(keyOf)).size).toBe(697)
  expect(versions).toHaveLength(1500)
  expect(versions.reduce((rows, version) => rows + version.rows.length, 0)).toBe(20_000)
})

test('every version is without problems, differs from the one before, and the last is accepted', () => {
  const { bureau, freeze, submissions } = countyYear(size)
  const newest = new Map<string, readonly Row[]>()
  const rowsOf = (kind: string, department: string, period: string) => newest.get(keyOf({ kind, department, period }))
  const troubles: string[] = []
  for (const sheet of submissions()) {
    const { kind, department, period, versions } = sheet
    versions.forEach(({ rows }, i) => {
      const { problems, rows: read } = validate(sheetOf(kind)!, rows, { bureau, freeze, department, period, rowsOf })
      troubles.push(...problems.map(({ severity, rule }) => `${severity} ${rule}: ${keyOf(sheet)}`))
      if (JSON.stringify(read) !== JSON.stringify(rows)) troubles.push(`not canonical: ${keyOf(sheet)}`)
      if (i > 0 && rows.length > 0 && JSON.stringify(rows) === JSON.stringify(versions[i - 1]!.rows))
        troubles.push(`twice the same: ${keyOf(sheet)}`)
      newest.set(keyOf(sheet), rows)
    })
    if (versions.at(-1)!.state !== 'accepted') troubles.push(`not accepted: ${keyOf(sheet)}`)
  }
  expect(troubles).toEqual([])
})

test('the same size and seed give the same year; another seed another', () => {
  const text = (seed: number) => JSON.stringify([...countyYear(size, seed).submissions()])
  expect(text(1)).toBe(text(1))
  expect(text(2)).not.toBe(text(1))
})

test('what others refer to comes first, and each sheet’s versions in order of time', () => {
  const submissions: Submission[] = [...countyYear(size).submissions()]
  const lastReferred = submissions.findLastIndex(({ kind }) => ['staffing', 'assignments', 'vehicles', 'pledge-projects'].includes(kind))
  // 5 staffing, 5 pledge-projects, one of assignments and vehicles each
  expect(lastReferred).toBe(11)
  for (const { versions } of submissions) expect(versions.map(({ at }) => at)).toEqual(versions.map(({ at }) => at).sort())
})

test('too few submissions or rows are refused', () => {
  expect(() => countyYear({ ...size, submissions: 600 })).toThrow('600 submissions for 697')
  expect(() => countyYear({ ...size, rows: 100 })).toThrow('too few')
  expect(() => countyYear({ ...size, departments: 3 })).toThrow('too few')
})
