import { namesOf } from '@kaoji/shared/sheets/entryNames'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Book } from './book.ts'
import { readSheet } from './readSheet.ts'
import { entryBook } from './template.ts'
import { cellsOf, copyOf } from './tests/copies.ts'
import { writeBook } from './writeBook.ts'

// A workbook into which the pane laid several sheets: 填报区2 belongs to _考绩2.

const june = entryBook(copyOf(sheetOf('attendance')!, [{ person: 'XZ-01' }], { period: '2011-06', base: 1 }))
const may = entryBook(copyOf(sheetOf('attendance')!, [{ person: 'XZ-02' }], { period: '2011-05', base: 2 }))
const energy = entryBook(copyOf(sheetOf('energy-use')!, [], { period: '2011-06', base: 3 }))

/** @returns the books' sheets in one, under the names that the pane gives further ones */
function together(...books: readonly Book[]): Book {
  const parts = books.map(({ pages: [page, hidden], names }, i) => {
    const { rangeName, pageName } = namesOf(i + 1)
    const name = `${page!.name}${i + 1}`
    const lists = { ...hidden!, name: pageName }
    return { pages: [{ ...page!, name, validations: [] }, lists], names: [{ ...names![0]!, name: rangeName, page: name }] }
  })
  return {
    ...books[0]!,
    opensOn: `${books[0]!.pages[0]!.name}1`,
    pages: parts.flatMap(({ pages }) => pages),
    names: parts.flatMap(({ names }) => names),
  }
}
const readAs = async (book: Book, expected: Parameters<typeof readSheet>[1]) => readSheet(cellsOf(await writeBook(book)), expected)
const all = together(june, may, energy)

test.each([
  ['2011-06', 'XZ-01', 1],
  ['2011-05', 'XZ-02', 2],
])('of two months of one kind the one that is asked for is read, with its own version: %s', async (period, person, base) =>
  expect(await readAs(all, { kind: 'attendance', department: '行政科', period })).toMatchObject({
    ok: true,
    value: { period, base, rows: [{ person }] },
  }),
)

test('another kind is found by its number', async () =>
  expect(await readAs(all, { kind: 'energy-use' })).toMatchObject({ ok: true, value: { base: 3, period: '2011-06' } }))

test('a heading changed to another month is held against the hidden page of its own range', async () => {
  const [page, ...rest] = all.pages
  const retitled = page!.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      typeof cell?.value === 'string' && cell.value.includes('6月') ? { ...cell, value: cell.value.replace('6月', '7月') } : cell,
    ),
  }))
  const read = await readAs({ ...all, pages: [{ ...page!, rows: retitled }, ...rest] }, { kind: 'attendance', period: '2011-07' })
  expect(read.ok ? [] : read.error.map(({ rule }) => rule)).toContain('file.copy-of-period')
})

test('asked for nothing, several sheets are not guessed among', async () =>
  expect(await readAs(all, {})).toMatchObject({ ok: false, error: [{ rule: 'file.several-sheets' }] }))
