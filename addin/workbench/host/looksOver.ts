import type { Area } from './area.ts'
import { meeting } from './area.ts'
import type { Layer } from './grid.ts'

/** What formats say of a cell, by path; the same object for all cells of which they say the same. */
export type Looks = Readonly<Record<string, unknown>>

const NONE: Looks = {}

/**
 * Formats lie on few areas and those on many cells: rows and columns between which no area begins or ends are taken together as bands.
 * @returns what formats say of each cell of an area: each layer is painted once over the ones before it, so its cost is what bands it covers
 */
export function looksOver(layers: ReadonlyMap<string, readonly Layer[]>, area: Area): (row: number, column: number) => Looks {
  const paths = sided(layers)
  const met = [...paths.values()].flat().flatMap((layer) => meeting(area, layer.area) ?? [])
  const rows = bandsOf(
    area.row,
    area.rows,
    met.flatMap(({ row, rows: count }) => [row, row + count]),
  )
  const columns = bandsOf(
    area.column,
    area.columns,
    met.flatMap(({ column, columns: count }) => [column, column + count]),
  )
  const across = columns[area.columns]!
  const records: Looks[] = [NONE]
  const which = new Uint32Array(rows[area.rows]! * across)
  const paint = (painted: Uint32Array, part: Area | undefined, colour: number) => {
    if (part === undefined) return
    const from = columns[part.column - area.column]!
    const to = columns[part.column + part.columns - area.column]!
    const end = rows[part.row + part.rows - area.row]!
    for (let row = rows[part.row - area.row]!; row < end; row += 1) painted.fill(colour, row * across + from, row * across + to)
  }
  for (const [path, list] of paths) {
    const painted = new Uint32Array(which.length)
    list.forEach((layer, i) => paint(painted, meeting(area, layer.area), i + 1))
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
  return (row, column) => records[which[rows[row - area.row]! * across + columns[column - area.column]!]!]!
}

/** @returns the band of each place of a stretch, and behind the last place how many bands there are */
function bandsOf(from: number, count: number, edges: readonly number[]): Uint32Array {
  const bands = new Uint32Array(count + 1)
  for (const edge of [...edges, from + count]) if (edge > from) bands[edge - from] = 1
  for (let place = 1; place <= count; place += 1) bands[place]! += bands[place - 1]!
  return bands
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
