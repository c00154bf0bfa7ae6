import { z } from 'zod'
import { compileFilter, type Filterable } from './filter.ts'
import { Refusal } from './refusal.ts'

/** The query of every list, as the Azure REST guidelines word it. */
export const listQuery = {
  filter: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: "A condition over the items' fields: state eq 'submitted' and daysLate gt 0" }),
  orderby: z.string().max(200).optional().meta({ description: 'Fields, each perhaps with desc: dueOn, department desc' }),
  top: z.coerce.number().int().min(0).max(100_000).optional().meta({ description: 'How many items at most, over all pages' }),
  skip: z.coerce.number().int().min(0).max(1_000_000).optional().meta({ description: 'How many items to leave out' }),
  maxpagesize: z.coerce.number().int().min(1).max(1000).optional().meta({ description: 'How many items a page; 200 where not said' }),
}

type Listing = { readonly [Name in keyof typeof listQuery]: z.output<(typeof listQuery)[Name]> }

const pageSize = 200

/** The form of a list's answer. `nextLink` is the address of the next page, below the service's own origin. */
export const listOf = (item: z.ZodType) => z.strictObject({ value: z.array(item), nextLink: z.string().optional() })

/**
 * One page of a list. Without an order items are asked for only as far as the page goes, and one beyond.
 * @param path the list's own address, `/api/years/2011/sheets`, with what else its query says
 * @throws Refusal 'malformed-request' for a filter or order that cannot be read
 */
export function pageOf<T extends object>(
  items: Iterable<T>,
  fields: readonly (keyof T & string)[],
  query: Listing,
  path: string,
): { value: T[]; nextLink?: string } {
  const test = query.filter === undefined ? undefined : compileFilter(query.filter, fields)
  const found = test === undefined ? items : passing(items, (item) => test(item as Filterable))
  const inTurn = query.orderby === undefined ? found : [...found].sort(inOrder(query.orderby, fields))
  const skip = query.skip ?? 0
  const size = query.maxpagesize ?? pageSize
  const most = Math.min(query.top ?? Infinity, size + 1)
  const value = taken(inTurn, skip, most)
  if (value.length <= size) return { value }
  value.pop()
  const next = new URLSearchParams()
  if (query.filter !== undefined) next.set('filter', query.filter)
  if (query.orderby !== undefined) next.set('orderby', query.orderby)
  if (query.top !== undefined) next.set('top', String(query.top - size))
  if (query.maxpagesize !== undefined) next.set('maxpagesize', String(query.maxpagesize))
  next.set('skip', String(skip + size))
  return { value, nextLink: `${path}${path.includes('?') ? '&' : '?'}${next.toString()}` }
}

function* passing<T>(items: Iterable<T>, test: (item: T) => boolean): Generator<T> {
  for (const item of items) if (test(item)) yield item
}

function taken<T>(items: Iterable<T>, skip: number, most: number): T[] {
  const value: T[] = []
  let left = skip
  if (most === 0) return value
  for (const item of items) {
    if (left > 0) left -= 1
    else if (value.push(item) === most) break
  }
  return value
}

function inOrder<T extends object>(orderby: string, fields: readonly string[]): (a: T, b: T) => number {
  const keys = orderby.split(',').map((each) => {
    const [, field, direction] = /^\s*([A-Za-z]\w*)(?:\s+(asc|desc))?\s*$/.exec(each) ?? []
    if (field === undefined || !fields.includes(field))
      throw new Refusal(
        'malformed-request',
        { zh: '不能按“{field}”排序', en: 'Cannot order by {field}' },
        { values: { field: each.trim() } },
      )
    return { field, sign: direction === 'desc' ? -1 : 1 }
  })
  return (a, b) => {
    for (const { field, sign } of keys) {
      const [x, y] = [(a as Filterable)[field], (b as Filterable)[field]] as (string | number | undefined)[]
      if (x === y) continue
      if (x === undefined || y === undefined) return x === undefined ? sign : -sign
      return x < y ? -sign : sign
    }
    return 0
  }
}
