import { isBlank, isExcelDate, type RawCell, type RawRow } from '@kaoji/shared/sheets/rawCell'
import type { Checked } from '@kaoji/shared/sheets/validate'
import type { Row } from '@kaoji/shared/year'

/**
 * Everything somebody typed, as texts by column key, empty rows left out: what was understood in its canonical form, what was not as it stands. For
 * writing rows elsewhere, where nothing typed may get lost, be it right or wrong.
 */
export function typedRows(raw: readonly RawRow[], { rows, places }: Pick<Checked, 'rows' | 'places'>): readonly Row[] {
  return places.map((place, i) => {
    const understood = rows[i]!
    const typed = Object.entries(raw[place - 1] ?? {}).flatMap(([key, cell]) =>
      key in understood || isBlank(cell) ? [] : [[key, textOf(cell)] as const],
    )
    return typed.length === 0 ? understood : { ...understood, ...Object.fromEntries(typed) }
  })
}

function textOf(cell: RawCell): string {
  if (isExcelDate(cell)) return String(cell.serial)
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell)
}
