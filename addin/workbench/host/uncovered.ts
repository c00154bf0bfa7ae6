import type { Area } from './area.ts'
import { meeting } from './area.ts'
import type { Layer } from './grid.ts'

/** @returns each layer with what later ones leave of it, in blocks; what is covered whole is left out */
export function uncovered(layers: readonly Layer[]): readonly { readonly areas: readonly Area[]; readonly value: unknown }[] {
  return layers
    .map(({ area, value }, i) => ({
      areas: layers.slice(i + 1).reduce<readonly Area[]>((left, later) => left.flatMap((part) => without(part, later.area)), [area]),
      value,
    }))
    .filter(({ areas }) => areas.length > 0)
}

function without(area: Area, hole: Area): Area[] {
  const met = meeting(area, hole)
  if (met === undefined) return [area]
  const [bottom, right] = [met.row + met.rows, met.column + met.columns]
  return [
    { ...area, rows: met.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...met, column: area.column, columns: met.column - area.column },
    { ...met, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0)
}
