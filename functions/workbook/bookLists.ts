import type { Book, BookName, Page } from './book.ts'

/** The very hidden page that long drop-down lists get where a book names none for them. */
const LISTS_PAGE = '_清单'
const LONGEST_INLINE = 255

/** A validation holds its list itself only where no value needs quoting; Excel cuts at commas and takes 255 characters. */
export const fitsInline = (list: readonly string[]): boolean =>
  list.join(',').length <= LONGEST_INLINE && list.every((value) => value.length > 0 && value === value.trim() && !/[,"\n=]/.test(value))

/** The longer lists of a book: the page that holds them, one column each, and the name each is called by. */
export interface LaidOutLists {
  readonly pages: readonly Page[]
  readonly names: readonly BookName[]
  nameOf(list: readonly string[]): string
}

/** Lays the lists that validations cannot hold on the page that the book says, else on a very hidden one of their own. */
export function layOutLists(book: Book): LaidOutLists {
  const lists = new Map<string, readonly string[]>()
  for (const { validations } of book.pages) {
    for (const { allow } of validations ?? [])
      if (allow && 'list' in allow && !fitsInline(allow.list)) lists.set(key(allow.list), allow.list)
  }
  const home = book.listsOn ?? { page: LISTS_PAGE, column: 1 }
  const names = [...lists.values()].map((list, index) => ({
    name: `_list${index + 1}`,
    page: home.page,
    range: { top: 1, left: home.column + index, bottom: Math.max(1, list.length), right: home.column + index },
  }))
  const order = new Map([...lists.keys()].map((text, index) => [text, names[index]!.name]))
  return {
    pages: lists.size === 0 ? book.pages : withLists(book.pages, home, [...lists.values()]),
    names: [...(book.names ?? []), ...names],
    nameOf: (list) => order.get(key(list))!,
  }
}

const key = (list: readonly string[]) => JSON.stringify(list)

function withLists(
  pages: readonly Page[],
  { page: name, column }: { page: string; column: number },
  lists: readonly (readonly string[])[],
): readonly Page[] {
  const home = pages.find((page) => page.name === name) ?? { name, state: 'veryHidden' as const, columns: [], rows: [] }
  const height = Math.max(home.rows.length, ...lists.map((list) => list.length))
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = [...(home.rows[row]?.cells ?? [])]
    lists.forEach((list, index) => {
      if (row < list.length) cells[column - 1 + index] = { value: list[row]! }
    })
    return { ...home.rows[row], cells: Array.from(cells, (cell) => cell) }
  })
  const filled = { ...home, rows }
  return pages.includes(home) ? pages.map((page) => (page === home ? filled : page)) : [...pages, filled]
}
