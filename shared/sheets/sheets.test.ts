import type { Problem, SheetContext } from './define.ts'
import type { RawRow } from './rawCell.ts'
import { sheetKinds, sheetOf } from './registry.ts'
import type { SheetCase } from './sheets.cases.ts'
import { bureau, freeze, sheetCases, standing } from './sheets.cases.ts'
import { validate } from './validate.ts'

const clauses = new Map([
  ['6', { maximum: '6', computed: '4.6' }],
  ['7', { maximum: '4' }],
])
const contextOf = ({ department, period }: SheetCase): SheetContext => ({
  bureau,
  freeze,
  department,
  period,
  rowsOf: (kind, of, when) => standing[`${kind} ${of} ${when}`],
  clausesOf: () => clauses,
})

type Change = SheetCase['bad'][number]
function changed(good: readonly RawRow[], { row, set, rows, add }: Change): RawRow[] {
  if (rows !== undefined) return [...rows]
  if (add !== undefined) return [...good, add]
  return good.map((cells, i) => (i + 1 === row ? { ...cells, ...set } : cells))
}

const found = (problems: readonly Problem[]) =>
  problems.map(({ cell, rule, severity }) => `${cell === '' ? 'sheet' : cell} ${rule} ${severity}`)
const checkedAs = (sheet: SheetCase, rows: readonly RawRow[]) => validate(sheetOf(sheet.kind)!, rows, contextOf(sheet))

describe.each(sheetCases.map((sheet) => [`${sheet.kind} ${sheet.department} ${sheet.period}`, sheet] as const))('%s', (_, sheet) => {
  test('the right sheet is kept as it is', () => {
    const { rows, problems, mends } = checkedAs(sheet, sheet.good)
    expect(rows).toEqual(sheet.good)
    expect(found(problems)).toEqual(sheet.finds ?? [])
    expect(mends).toEqual([])
  })

  test.each(sheet.bad.map((change) => [JSON.stringify(change.set ?? change.add ?? change.rows).slice(0, 60), change] as const))(
    '%s',
    (_, change) => {
      expect(found(checkedAs(sheet, changed(sheet.good, change)).problems)).toEqual(change.finds)
    },
  )
})

test('every kind of sheet has its cases', () => {
  expect(sheetKinds.filter((kind) => !sheetCases.some((sheet) => sheet.kind === kind && sheet.bad.length > 0))).toEqual([])
})

// look.md 3: at most 40 characters, in full-width punctuation, with a place
test('every sentence is short, Chinese in Chinese and English in English', () => {
  const all = sheetCases.flatMap((sheet) => sheet.bad.flatMap((change) => checkedAs(sheet, changed(sheet.good, change)).problems))
  expect(all.filter(({ says }) => Array.from(says.zh).length > 40).map(({ says }) => says.zh)).toEqual([])
  expect(all.filter(({ says }) => /undefined|NaN|\[object|[{}]/u.test(says.zh + says.en))).toEqual([])
  expect(all.filter(({ says }) => !/[。？]$/u.test(says.zh) || !/[.?]$/u.test(says.en)).map(({ says }) => says)).toEqual([])
})

// each check is once seen to fail: its rule stands among what the cases find
test('every check of every definition is found wanting by one of its cases', () => {
  const unseen = sheetKinds.flatMap((kind) => {
    const seen = new Set(
      sheetCases
        .filter((sheet) => sheet.kind === kind)
        .flatMap(({ bad, finds = [] }) => [...finds, ...bad.flatMap((change) => change.finds)])
        .map((line) => line.split(' ')[1]),
    )
    return sheetOf(kind)!
      .checks.filter(({ rule }) => !seen.has(rule))
      .map(({ rule }) => `${kind} ${rule}`)
  })
  expect(unseen).toEqual([])
})
