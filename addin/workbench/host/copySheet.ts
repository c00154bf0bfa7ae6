import type { Session } from './hostObject.ts'

/**
 * Copies a sheet with all that lies on it, protection and all. The workbook's names stay with the first one; the copy gets names of its own, known on it
 * alone (Worksheet.copy; Names in formulas).
 * @returns the copy's id
 */
export function copySheet({ grid }: Session, sheet: string, name: string): string {
  const { id: _, name: __, ...state } = grid.sheets().find(({ id }) => id === sheet)!
  const { id } = grid.addSheet(name)
  for (const [path, layers] of grid.layers(sheet)) for (const { area, value } of layers) grid.setLook(id, path, area, value)
  for (const [row, column] of grid.filled(sheet)) grid.hold(id, row, column, grid.cell(sheet, row, column))
  grid.setConditions(id, grid.conditions(sheet))
  grid.setNames([
    ...grid.names(),
    ...grid.names().flatMap((one) => (one.sheet === sheet && one.scope === undefined ? [{ ...one, scope: id, sheet: id }] : [])),
  ])
  grid.changeSheet(id, state)
  return id
}
