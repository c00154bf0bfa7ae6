import type { RawCell, RawRow } from '@kaoji/shared/sheets/rawCell'

/**
 * The rows just read, in which every row that still reads as before is the very object of before: a checker reads again only what changed.
 * Rows put in or taken out shift the ones below, which are therefore looked for from the end as well.
 */
export function keptRows(before: readonly RawRow[], now: readonly RawRow[]): readonly RawRow[] {
  const shift = before.length - now.length
  return now.map((row, place) => {
    const known = [before[place], before[place + shift]].find((each) => each !== undefined && equal(each, row))
    return known ?? row
  })
}

function equal(one: RawRow, other: RawRow): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && equalCells(one[key], other[key]))
}

function equalCells(one: RawCell, other: RawCell): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return Object.is(one, other)
  return one.serial === other.serial && one.date1904 === other.date1904
}
