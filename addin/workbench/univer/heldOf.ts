import { CellValueType, type ICellData } from '@univerjs/core'
import type { FilledCell } from '../host/keyboard.ts'

type Place = Pick<FilledCell, 'row' | 'column'>

/** Whether Univer's change of a cell says what the cell holds, and not its looks alone. */
export const saysContent = (cell: ICellData | null | undefined): boolean =>
  cell === null || cell === undefined || 'v' in cell || 'f' in cell || 'p' in cell

/**
 * @returns a cell as Univer's commands fill it: what it took for a number or a formula is one; words go through Excel's own reading, unless an
 *   apostrophe before them made them text
 */
export function filledOf(place: Place, cell: ICellData | null | undefined): FilledCell {
  const words = cell?.p?.body?.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n')
  const value = cell?.v ?? words
  if (typeof cell?.f === 'string' && cell.f !== '') return { ...place, held: { value: value ?? '', formula: cell.f } }
  if (value === undefined || value === '') return { ...place, held: undefined }
  if (cell?.t === CellValueType.BOOLEAN) return { ...place, words: Boolean(Number(value)) }
  if (cell?.t === CellValueType.FORCE_STRING) return { ...place, held: { value: String(value) } }
  return { ...place, words: value }
}

/** @returns a cell as it stands in Univer after cells were moved: not read anew */
export function movedOf(place: Place, cell: ICellData | null | undefined): FilledCell {
  const filled = filledOf(place, cell)
  if (!('words' in filled)) return filled
  return { ...place, held: { value: filled.words } }
}
