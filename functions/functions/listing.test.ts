import * as fc from 'fast-check'
import { pageOf } from './listing.ts'

const items = Array.from({ length: 7 }, (_, i) => ({ n: i, even: i % 2 === 0 }))

/** Follows nextLink to the end. */
function allPages(query: Record<string, string>): number[][] {
  const pages: number[][] = []
  let link: string | undefined = `/list?${new URLSearchParams(query).toString()}`
  while (link !== undefined) {
    const asked: Record<string, string> = Object.fromEntries(new URL(link, 'http://x').searchParams)
    const numbers = Object.fromEntries(
      ['top', 'skip', 'maxpagesize'].flatMap((name) => (asked[name] === undefined ? [] : [[name, Number(asked[name])]])),
    )
    const page: { value: { n: number }[]; nextLink?: string } = pageOf(
      items,
      ['n', 'even'],
      { filter: asked['filter'], orderby: asked['orderby'], top: undefined, skip: undefined, maxpagesize: undefined, ...numbers },
      '/list',
    )
    pages.push(page.value.map(({ n }) => n))
    link = page.nextLink
  }
  return pages
}

test.each([
  [{}, [[0, 1, 2, 3, 4, 5, 6]]],
  [{ maxpagesize: '3' }, [[0, 1, 2], [3, 4, 5], [6]]],
  [{ maxpagesize: '3', top: '4', skip: '1' }, [[1, 2, 3], [4]]],
  [
    { filter: 'even eq true', orderby: 'n desc', maxpagesize: '2' },
    [
      [6, 4],
      [2, 0],
    ],
  ],
  [{ orderby: 'even desc, n', top: '3' }, [[0, 2, 4]]],
  [{ top: '0' }, [[]]],
  [{ skip: '9' }, [[]]],
])('%j', (query, pages) => expect(allPages(query as Record<string, string>)).toEqual(pages))

test('pages of any size hold everything once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (size) =>
      expect(allPages({ maxpagesize: String(size) }).flat()).toEqual([0, 1, 2, 3, 4, 5, 6]),
    ),
  )
})

test('without an order a page asks for its items and one beyond, not for the rest', () => {
  let asked = 0
  const counted = (function* () {
    for (const item of items) {
      asked += 1
      yield item
    }
  })()
  const query = { filter: undefined, orderby: undefined, top: undefined, skip: 1, maxpagesize: 2 }
  expect(pageOf(counted, ['n'], query, '/list').value.map(({ n }) => n)).toEqual([1, 2])
  expect(asked).toBe(4)
})
