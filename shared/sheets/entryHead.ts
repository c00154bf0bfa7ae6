import type { CellBlock, CellLook } from './cellLook.ts'
import type { SheetCopy } from './entryCopy.ts'
import { halfWidths, HEADING, HEIGHTS, IDENTITY, TITLE } from './entryLook.ts'
import { headOf, layoutOf } from './layout.ts'

interface HeadCell {
  readonly value: string
  readonly style: CellLook
}

/** A row over the entry rows; undefined leaves a cell to the one it is merged with. */
interface HeadRow {
  /** points */
  readonly height: number
  readonly cells: readonly (HeadCell | undefined)[]
}

/** Rows 1 to 3 as every sheet has them, and the cells of rows 1 and 2 that are merged. */
export function headRows(copy: Pick<SheetCopy, 'sheet' | 'bureau' | 'department' | 'period'>): {
  readonly rows: readonly HeadRow[]
  readonly merges: readonly CellBlock[]
} {
  const layout = layoutOf(copy.sheet)
  const head = headOf(copy.sheet, copy.bureau, copy.department, copy.period)
  const last = layout.columns.length + 1
  const identity = identityCells(
    [layout.ordinal.width, ...layout.columns.map((column) => column.width)],
    [head.department.zh, head.period.zh, head.code.zh],
  )
  const headings = [layout.ordinal.heading.zh, ...layout.columns.map(({ heading, width }) => headingLines(heading.zh, width))]
  return {
    rows: [
      { height: HEIGHTS.title, cells: [{ value: head.title.zh, style: TITLE }] },
      { height: HEIGHTS.identity, cells: identity.cells },
      { height: HEIGHTS.headings, cells: headings.map((value) => ({ value, style: HEADING })) },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: last }, ...identity.merges],
  }
}

/** A unit that does not fit beside its title stands under it, brackets and all. */
const headingLines = (heading: string, width: number): string => (halfWidths(heading) > width ? heading.replace('（', '\n（') : heading)

/** 科室 left, 考核期 in the middle, 表号 right; where the columns are too narrow for three, the last two stand together on the right. */
function identityCells(widths: readonly number[], [department, period, code]: readonly [string, string, string]) {
  const last = widths.length
  const total = sumOf(widths)
  const left = Math.max(1, columnsFor(widths, Math.max(total / 3, halfWidths(department))))
  const right = last - Math.max(1, columnsFor(widths.toReversed(), Math.max(total / 3, halfWidths(code))))
  const three = left < right && sumOf(widths.slice(left, right)) >= halfWidths(period)
  const end = three ? right : Math.min(left, last - 1)
  const stretches: readonly (readonly [number, number, HeadCell])[] = three
    ? [
        [1, left, { value: department, style: IDENTITY.left }],
        [left + 1, right, { value: period, style: IDENTITY.center }],
        [right + 1, last, { value: code, style: IDENTITY.right }],
      ]
    : [
        [1, end, { value: department, style: IDENTITY.left }],
        [end + 1, last, { value: `${period}　${code}`, style: IDENTITY.right }],
      ]
  const cells: (HeadCell | undefined)[] = Array.from({ length: last }, () => undefined)
  for (const [from, , cell] of stretches) cells[from - 1] = cell
  return { cells, merges: stretches.flatMap(([from, to]) => (from < to ? [{ top: 2, left: from, bottom: 2, right: to }] : [])) }
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

/** @returns how many columns from the first on are as wide as that together */
function columnsFor(widths: readonly number[], wanted: number): number {
  let sum = 0
  const at = widths.findIndex((width) => (sum += width) >= wanted)
  return at < 0 ? widths.length : at + 1
}
