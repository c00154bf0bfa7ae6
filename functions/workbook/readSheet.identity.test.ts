import { dateOfDay, dayNumber } from '@kaoji/shared/civilDate'
import { firstDay, lastDay } from '@kaoji/shared/period'
import type { Column } from '@kaoji/shared/sheets/define'
import { sheets } from '@kaoji/shared/sheets/registry'
import { validate } from '@kaoji/shared/sheets/validate'
import * as fc from 'fast-check'
import type { Book } from './book.ts'
import type { ExpectedSheet } from './readSheet.ts'
import { readSheet } from './readSheet.ts'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { entryBook, printedBook } from './template.ts'
import { bureau, cellsOf, contextOf, copyOf } from './tests/copies.ts'
import { writeBook } from './writeBook.ts'

async function taken(book: Book, expected?: ExpectedSheet) {
  const read = readSheet(cellsOf(await writeBook(book)), expected)
  if (!read.ok) throw new Error(read.error.map(({ says }) => says.zh).join(' '))
  return read.value
}

const anyText = fc
  .stringMatching(/^[=+\-@_x0A1甲乙，。、 ]{0,12}$/)
  .map((words) => words.trim())
  .filter((words) => words !== '')
function valueOf(column: Column, copy: SheetCopy): fc.Arbitrary<string> {
  const decimal = (places: number, most: number) => fc.nat(most * 10 ** places).map((n) => String(n / 10 ** places))
  switch (column.type) {
    case 'count':
      return fc.nat(100_000).map(String)
    case 'one-place':
      return decimal(1, 100_000)
    case 'two-places':
      return decimal(2, 90_000_000)
    case 'percent':
      return decimal(1, 100)
    case 'date':
      return fc.integer({ min: dayNumber(firstDay(copy.period)), max: dayNumber(lastDay(copy.period)) }).map(dateOfDay)
    case 'yes-no':
      return fc.constantFrom('是', '否')
    case 'choice':
      return fc.constantFrom(...column.choices!)
    case 'month':
      return fc.constantFrom('2011-01', '2011-12')
    case 'department':
      return fc.constantFrom(...bureau.departments)
    case 'person':
    case 'people':
      return fc.constantFrom('XZ-01', 'XZ-02')
    default:
      return column.pattern === undefined ? anyText : fc.constantFrom('浙A12345', '浙B0001D')
  }
}

test.each(sheets.map((sheet) => [sheet.kind, sheet] as const))(
  '%s: write, read is the identity, entry sheet and printed copy',
  async (_, sheet) => {
    const empty = copyOf(sheet, [])
    const cells = Object.fromEntries(Object.entries(sheet.columns).map(([key, column]) => [key, valueOf(column, empty)]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record(cells, { requiredKeys: [Object.keys(cells)[0]!] }), { minLength: 1, maxLength: 4 }),
        async (made) => {
          const copy = { ...empty, rows: made }
          const seen = validate(sheet, made, contextOf(copy)).rows
          const entry = await taken(entryBook(copy), { kind: sheet.kind, department: '行政科', period: copy.period, bureau: '某局' })
          expect(validate(sheet, entry.rows, contextOf(copy)).rows).toEqual(seen)
          const printed = await taken(printedBook(copy, { daysLate: 2, version: 3, zero: false }))
          // the name beside a code is read as the code where the staffing is in; here it is not
          const coded = printed.rows.map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([key, value]) => [
                key,
                sheet.columns[key]?.type === 'person' ? (value as string).split(' ')[0] : value,
              ]),
            ),
          )
          expect(validate(sheet, coded, contextOf(copy)).rows).toEqual(seen)
        },
      ),
      { numRuns: 4 },
    )
  },
)
