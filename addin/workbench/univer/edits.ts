import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core'
import {
  AddWorksheetMergeMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core'
import { around, MOST_COLUMNS, MOST_ROWS, type Area } from '../host/area.ts'
import type { Grid } from '../host/grid.ts'
import type { FilledCell, Keyboard } from '../host/keyboard.ts'
import type { Typed } from './editing.ts'
import { filledOf, movedOf, saysContent } from './heldOf.ts'
import { looksOf } from './looksOf.ts'
import { areaOfRange } from './rangeOf.ts'

/** A mutation of Univer's that a person brought about. */
interface Mutation {
  readonly id: string
  readonly params?: object
}

/** What the person did, to be done on the host's grid as well. */
type Edit = (keyboard: Keyboard, grid: Grid) => void

/**
 * @param typed what was typed just before
 * @returns what a mutation means for the grid, or undefined where it means nothing to it
 */
export function editOf({ id, params: given }: Mutation, sheet: string, worksheet: Worksheet, typed?: Typed): Edit | undefined {
  const params = given as Readonly<Record<string, unknown>>
  switch (id) {
    case SetRangeValuesMutation.id:
      return valuesEdit(sheet, params['cellValue'] as IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined, typed)
    case SetNumfmtMutation.id:
      return numberFormatEdit(sheet, params as unknown as NumberFormats)
    case MoveRangeMutation.id:
    case MoveRowsMutation.id:
    case MoveColsMutation.id:
    case ReorderRangeMutation.id:
      return (keyboard, grid) => keyboard.fill(sheet, moved(grid, sheet, worksheet))
    case SetWorksheetColWidthMutation.id:
      return sizeEdit(sheet, params['ranges'] as readonly IRange[], (column) => worksheet.getColumnWidth(column), 'columns')
    case SetWorksheetRowHeightMutation.id:
      return sizeEdit(sheet, params['ranges'] as readonly IRange[], (row) => worksheet.getRowHeight(row), 'rows')
    case SetRowHiddenMutation.id:
    case SetRowVisibleMutation.id:
      return hiddenEdit(sheet, params['ranges'] as readonly IRange[], 'rows', id === SetRowHiddenMutation.id)
    case SetColHiddenMutation.id:
    case SetColVisibleMutation.id:
      return hiddenEdit(sheet, params['ranges'] as readonly IRange[], 'columns', id === SetColHiddenMutation.id)
    case AddWorksheetMergeMutation.id:
    case RemoveWorksheetMergeMutation.id:
      return (_, grid) => grid.changeSheet(sheet, { merged: worksheet.getMergeData().map(areaOfRange) })
    case SetFrozenMutation.id:
      return (_, grid) => grid.changeSheet(sheet, { frozen: frozenOf(params as unknown as { ySplit: number; xSplit: number }) })
    default:
      return undefined
  }
}

function cellsIn(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined) {
  return Object.entries(matrix ?? {}).flatMap(([row, line]) =>
    Object.entries((line ?? {}) as Readonly<Record<string, Nullable<ICellData>>>).map(
      ([column, cell]) => ({ row: Number(row), column: Number(column), cell: cell || undefined }) as const,
    ),
  )
}

function valuesEdit(sheet: string, matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined, typed: Typed | undefined): Edit {
  const cells = cellsIn(matrix)
  const filled = cells.filter(({ cell }) => saysContent(cell))
  // What fills cells brings their looks along; sheets of ours keep theirs.
  if (filled.length > 0)
    return (keyboard, grid) =>
      keyboard.fill(
        sheet,
        filled.map(({ row, column, cell }) => {
          const isTyped = filled.length === 1 && typed?.sheet === sheet && typed.row === row && typed.column === column
          // Univer makes 5 of a full-width 5 and TRUE of true; in a text cell what was typed stays, less an apostrophe in front.
          if (isTyped && grid.look(sheet, 'numberFormat', row, column) === '@')
            return { row, column, words: typed.words.replace(/^'/u, '') }
          return filledOf({ row, column }, cell)
        }),
      )
  const styles = cells.map(({ cell }) => cell?.s as Nullable<IStyleData>)
  const area = around(cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })))
  if (area === undefined) return () => undefined
  const isSame = area.rows * area.columns === cells.length && new Set(styles.map((style) => JSON.stringify(style))).size === 1
  if (isSame) return (keyboard) => keyboard.format(sheet, area, looksOf(styles[0]))
  return (keyboard) => {
    for (const { row, column, cell } of cells)
      keyboard.format(sheet, { row, column, rows: 1, columns: 1 }, looksOf(cell?.s as Nullable<IStyleData>))
  }
}

interface NumberFormats {
  readonly refMap: Readonly<Record<string, { readonly pattern: string }>>
  readonly values: Readonly<Record<string, { readonly ranges: readonly IRange[] }>>
  readonly trigger?: string
}

function numberFormatEdit(sheet: string, { refMap, values }: NumberFormats): Edit {
  return (keyboard, grid) => {
    for (const [key, { ranges }] of Object.entries(values))
      for (const range of ranges) {
        const area = areaOfRange(range)
        // A format that came with what was typed stays away where the cell has one.
        const has = grid.look(sheet, 'numberFormat', area.row, area.column) ?? 'General'
        if (has === 'General') keyboard.format(sheet, area, { numberFormat: refMap[key]!.pattern })
      }
  }
}

/** @returns every cell that Univer now holds otherwise than the grid */
function moved(grid: Grid, sheet: string, worksheet: Worksheet): FilledCell[] {
  const cells: FilledCell[] = []
  const seen = new Set<string>()
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    seen.add(`${row} ${column}`)
    const held = grid.cell(sheet, row, column)
    const now = movedOf({ row, column }, cell || undefined)
    const value = 'held' in now ? now.held : undefined
    if (held?.formula !== value?.formula || (held?.formula === undefined && held?.value !== value?.value)) cells.push(now)
  })
  for (const [row, column] of grid.filled(sheet)) if (!seen.has(`${row} ${column}`)) cells.push({ row, column, held: undefined })
  return cells
}

/** a pixel is this many points */
const POINTS = 72 / 96

function sizeEdit(sheet: string, ranges: readonly IRange[], sizeOf: (place: number) => number, axis: 'rows' | 'columns'): Edit {
  return (keyboard) => {
    for (const { startRow, endRow, startColumn, endColumn } of ranges) {
      const [from, to] = axis === 'rows' ? [startRow, endRow] : [startColumn, endColumn]
      for (let place = from; place <= to; place += 1)
        keyboard.format(sheet, whole(axis, place, 1), {
          [`format/${axis === 'rows' ? 'rowHeight' : 'columnWidth'}`]: sizeOf(place) * POINTS,
        })
    }
  }
}

function hiddenEdit(sheet: string, ranges: readonly IRange[], axis: 'rows' | 'columns', hidden: boolean): Edit {
  return (keyboard) => {
    for (const range of ranges) {
      const { row, rows, column, columns } = areaOfRange(range)
      keyboard.format(sheet, axis === 'rows' ? whole(axis, row, rows) : whole(axis, column, columns), {
        [axis === 'rows' ? 'rowHidden' : 'columnHidden']: hidden,
      })
    }
  }
}

const whole = (axis: 'rows' | 'columns', at: number, count: number): Area =>
  axis === 'rows' ? { row: at, column: 0, rows: count, columns: MOST_COLUMNS } : { row: 0, column: at, rows: MOST_ROWS, columns: count }

function frozenOf({ ySplit, xSplit }: { readonly ySplit: number; readonly xSplit: number }): string | undefined {
  if (ySplit > 0) return `1:${ySplit}`
  return xSplit > 0 ? `A:${String.fromCharCode(64 + xSplit)}` : undefined
}
