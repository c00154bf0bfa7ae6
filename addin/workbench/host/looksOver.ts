import type { Area } from './area.ts'
import { meeting } from './area.ts'
import type { Layer } from './grid.ts'

/** What formats say of a cell, by path; the same object for all cells of which they say the same. */
export type Looks = Readonly<Record<string, unknown>>

const NONE: Looks = {}

/** @returns what formats say of each cell of an area: each layer is painted once over the ones before it, so its cost is what it covers */
export function looksOver(layers: ReadonlyMap<string, readonly Layer[]>, area: Area): (row: number, column: number) => Looks {
  const records: Looks[] = [NONE]
  const which = new Uint32Array(area.rows * area.columns)
  for (const [path, list] of sided(layers)) {
    const painted = new Uint32Array(which.length)
    list.forEach((layer, i) => paint(painted, area, layer.area, i + 1))
    const made = new Map<number, number>()
    painted.forEach((layer, at) => {
      if (layer === 0) return
      const key = which[at]! * (list.length + 1) + layer
      let record = made.get(key)
      if (record === undefined) {
        record = records.push({ ...records[which[at]!], [path]: list[layer - 1]!.value }) - 1
        made.set(key, record)
      }
      which[at] = record
    })
  }
  return (row, column) => records[which[(row - area.row) * area.columns + column - area.column]!]!
}

function paint(painted: Uint32Array, canvas: Area, area: Area, colour: number) {
  const met = meeting(canvas, area)
  if (met === undefined) return
  for (let row = met.row; row < met.row + met.rows; row += 1) {
    const from = (row - canvas.row) * canvas.columns + met.column - canvas.column
    painted.fill(colour, from, from + met.columns)
  }
}

const BORDER = /^format\/borders\/(\w+)\/(\w+)$/u

/** Borders are set on an area's edges and insides, and lie on its cells' sides. */
function sided(layers: ReadonlyMap<string, readonly Layer[]>): Map<string, readonly Layer[]> {
  const out = new Map<string, readonly Layer[]>()
  for (const [path, list] of layers) {
    const [, edge, key] = BORDER.exec(path) ?? []
    const side = edge === undefined ? undefined : SIDES[edge]
    if (side === undefined) out.set(path, list)
    else {
      const name = `border/${side.side}/${key}`
      out.set(name, [...(out.get(name) ?? []), ...list.map(({ area, value }) => ({ area: side.within(area), value }))])
    }
  }
  return out
}

interface Side {
  readonly side: 'top' | 'bottom' | 'left' | 'right'
  readonly within: (area: Area) => Area
}

const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: { side: 'top', within: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: { side: 'bottom', within: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
  EdgeLeft: { side: 'left', within: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: { side: 'right', within: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }) },
  InsideHorizontal: { side: 'bottom', within: (area) => ({ ...area, rows: area.rows - 1 }) },
  InsideVertical: { side: 'right', within: (area) => ({ ...area, columns: area.columns - 1 }) },
}
