import type { Book, BookCell, Page } from './book.ts'
import { BookFault } from './bookFault.ts'
import type { CellRange } from './cellAddress.ts'
import { cellAddress, LAST_COLUMN, LAST_ROW, parseRange, plainRange } from './cellAddress.ts'

const LONGEST_TEXT = 32_767
const LONGEST_TITLE = 32
const LONGEST_PROMPT = 255

/**
 * Refuses what hucre 1.0.0 would write in silence and Excel would repair, drop or read otherwise (xlsx.md, "The adapter must refuse").
 * @throws BookFault naming page and cell
 */
export function checkBook(book: Book) {
  const pages = new Map(book.pages.map((page) => [page.name, page]))
  const visible = book.pages.filter((page) => page.state === undefined)
  if (visible.length === 0) throw new BookFault(book.title, 'no page that can be seen')
  if (book.opensOn !== undefined && !visible.some((page) => page.name === book.opensOn))
    throw new BookFault(book.opensOn, 'opens on a page that cannot be seen')
  if (!Number.isFinite(book.at)) throw new BookFault(book.title, 'no moment')
  for (const page of book.pages) checkPage(page, pages)
  const names = new Set<string>()
  for (const { name, page, range } of book.names ?? []) {
    if (!/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name) || parseRange(name.toUpperCase()) !== undefined || /^[rc]$/i.test(name))
      throw new BookFault(name, 'no name for a block')
    if (names.has(name.toLowerCase())) throw new BookFault(name, 'a name twice')
    if (!pages.has(page)) throw new BookFault(name, `no page ${page}`)
    checkRange(range, name)
    names.add(name.toLowerCase())
  }
}

function checkPage(page: Page, pages: ReadonlyMap<string, Page>) {
  if (page.rows.length >= LAST_ROW || page.columns.length > LAST_COLUMN)
    throw new BookFault(page.name, 'more rows or columns than a sheet has')
  for (const { width } of page.columns) if (!(width >= 0 && width <= 255)) throw new BookFault(page.name, `a column ${width} wide`)
  page.rows.forEach(({ height, cells }, index) => {
    if (height !== undefined && !(height >= 0 && height <= 409)) throw new BookFault(page.name, `row ${index + 1} is ${height} points high`)
    cells.forEach((cell, column) => cell && checkCell(cell, () => `${page.name} ${cellAddress(column + 1, index + 1)}`, pages))
  })
  const blocks = [
    page.merges,
    page.validations?.map((one) => one.range),
    page.conditions?.map((one) => one.range),
    page.charts?.map((one) => one.over),
  ]
  for (const range of blocks.flatMap((ranges) => ranges ?? [])) checkRange(range, page.name)
  checkOverlaps(page.merges ?? [], page.name)
  for (const { prompt, refusal, range } of page.validations ?? []) {
    for (const said of [prompt, refusal]) {
      if (said && (said.title.length > LONGEST_TITLE || said.text.length > LONGEST_PROMPT))
        throw new BookFault(`${page.name} ${plainRange(range)}`, 'a prompt that is too long')
    }
  }
}

function checkCell({ value, link }: BookCell, place: () => string, pages: ReadonlyMap<string, Page>) {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new BookFault(place(), `${value} is no number`)
  const text =
    typeof value === 'string'
      ? value
      : value !== null && typeof value === 'object' && 'runs' in value
        ? value.runs.map((run) => run.text).join('')
        : ''
  if (text.length > LONGEST_TEXT) throw new BookFault(place(), `${text.length} characters; a cell takes ${LONGEST_TEXT}`)
  if (link && (!pages.has(link.page) || parseRange(link.cell) === undefined))
    throw new BookFault(place(), `leads to ${link.page} ${link.cell}, which is not there`)
}

function checkRange({ top, left, bottom, right }: CellRange, place: string) {
  const whole = [top, left, bottom, right].every(Number.isInteger)
  if (!whole || top < 1 || left < 1 || top > bottom || left > right || bottom > LAST_ROW || right > LAST_COLUMN)
    throw new BookFault(place, 'a block outside the sheet')
}

function checkOverlaps(merges: readonly CellRange[], place: string) {
  let open: CellRange[] = []
  for (const merge of merges.toSorted((a, b) => a.top - b.top)) {
    open = open.filter((other) => other.bottom >= merge.top)
    const other = open.find(({ left, right }) => left <= merge.right && merge.left <= right)
    if (other !== undefined) throw new BookFault(place, `merged ranges ${plainRange(other)} and ${plainRange(merge)} overlap`)
    open.push(merge)
  }
}
