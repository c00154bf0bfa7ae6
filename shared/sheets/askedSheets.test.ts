import { askedSheets, asksClauses, rowWithin, surelyAsked } from './askedSheets.ts'
import { carriedContext } from './carriedContext.ts'
import type { SheetContext } from './define.ts'
import type { RawRow } from './rawCell.ts'
import { sheetOf, sheets } from './registry.ts'
import { bureau, freeze, sheetCases, standing, type SheetCase } from './sheets.cases.ts'
import { validate } from './validate.ts'

const clauses = { '6': { maximum: '6', computed: '4.6' }, '7': { maximum: '4' } }
const everybody = Object.keys(standing)
  .filter((place) => place.startsWith('staffing '))
  .flatMap((place) => standing[place]!.map((row) => row['person']!))

/** A context that knows whatever is asked. */
const whole = ({ department, period }: SheetCase): SheetContext => ({
  bureau,
  freeze,
  department,
  period,
  rowsOf: (kind, of, when) => standing[`${kind} ${of} ${when}`],
  clausesOf: (person) => (everybody.includes(person) ? new Map(Object.entries(clauses)) : undefined),
})

/** One that knows what the sheet takes along, and refuses to be asked for more. */
function carried({ kind, department, period }: SheetCase): SheetContext {
  const sheet = sheetOf(kind)!
  const asked = askedSheets(sheet, { bureau, department, period })
  const surroundings = asked.map((one) => {
    const rows = standing[`${one.kind} ${one.department} ${one.period}`]?.map((row) => rowWithin(row, one.columns))
    return { kind: one.kind, department: one.department, period: one.period, ...(rows && { rows }) }
  })
  const told = asksClauses(sheet) ? { clauses: Object.fromEntries(everybody.map((person) => [person, clauses])) } : {}
  const context = carriedContext({ bureau, freeze, department, period, surroundings, ...told })
  return {
    ...context,
    rowsOf(other, of, when) {
      if (!asked.some((one) => one.kind === other && one.department === of && one.period === when))
        throw new Error(`${kind} does not say that it asks for ${other} ${of} ${when}`)
      return context.rowsOf(other, of, when)
    },
  }
}

const variants = ({ good, bad }: SheetCase): (readonly RawRow[])[] => [
  good,
  ...bad.map(
    ({ row, set, rows, add }) =>
      rows ?? (add === undefined ? good.map((one, i) => (i + 1 === row ? { ...one, ...set } : one)) : [...good, add]),
  ),
]

test.each(sheetCases.map((one) => [`${one.kind} ${one.department} ${one.period}`, one] as const))(
  '%s: what is taken along finds all that the whole bureau would find',
  (_, one) => {
    const sheet = sheetOf(one.kind)!
    for (const rows of variants(one)) expect(validate(sheet, rows, carried(one))).toEqual(validate(sheet, rows, whole(one)))
  },
)

test.each(sheetCases.map((one) => [`${one.kind} ${one.department} ${one.period}`, one] as const))(
  '%s: what is surely asked for is asked for, whichever the rows',
  (_, one) => {
    const sheet = sheetOf(one.kind)!
    const { department, period } = one
    const sure = surelyAsked(sheet, { bureau, department, period }).map((asked) => `${asked.kind} ${asked.department} ${asked.period}`)
    for (const rows of variants(one).filter(({ length }) => length > 0)) {
      const asked = new Set<string>()
      const rowsOf = (kind: string, of: string, when: string) => {
        asked.add(`${kind} ${of} ${when}`)
        return standing[`${kind} ${of} ${when}`]
      }
      validate(sheet, rows, { ...whole(one), rowsOf })
      expect(sure.filter((place) => !asked.has(place))).toEqual([])
    }
  },
)

test('no restricted sheet § is taken along but the one that is filled', () => {
  const leaks = sheets.flatMap((sheet) =>
    askedSheets(sheet, {
      bureau,
      department: '行政科',
      period: sheet.cycle === 'year' ? '2011' : sheet.cycle === 'quarter' ? '2011-Q3' : '2011-09',
    })
      .filter(({ kind }) => kind !== sheet.kind && sheetOf(kind)!.restricted === true)
      .map(({ kind }) => `${sheet.kind} asks for ${kind}`),
  )
  expect(leaks).toEqual([])
})

test('of another department’s staffing only who is in post as what, and when', () => {
  const asked = askedSheets(sheetOf('attendance')!, { bureau, department: '行政科', period: '2011-09' })
  expect(asked.find(({ kind, department }) => kind === 'staffing' && department !== '行政科')?.columns).toEqual([
    'person',
    'name',
    'type',
    'main',
    'party',
    'from',
    'to',
  ])
})
