/** Days from the first to the last, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** For what has no last day yet. */
export const noEnd = '9999-12-31'

/** @returns each span that begins before another has ended, with that other; sorted by first days, in n log n */
export function overlaps<S extends Span>(spans: readonly S[]): { readonly span: S; readonly other: S }[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const found: { span: S; other: S }[] = []
  let furthest = sorted[0]
  for (const span of sorted.slice(1)) {
    if (furthest !== undefined && span.from <= furthest.to) found.push({ span, other: furthest })
    if (furthest === undefined || span.to > furthest.to) furthest = span
  }
  return found
}
