import * as fc from 'fast-check'
import { covers } from './area.ts'
import type { Layer } from './grid.ts'
import { looksOver } from './looksOver.ts'

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns })
const layers = (all: Readonly<Record<string, readonly Layer[]>>) => new Map(Object.entries(all))

test('a later format lies over an earlier one, and cells alike share their record', () => {
  const at = looksOver(
    layers({
      'format/fill/color': [
        { area: area(0, 0, 9, 9), value: '#FFFFFF' },
        { area: area(1, 1, 1, 2), value: '#E3E8EE' },
      ],
      numberFormat: [{ area: area(1, 1, 2, 1), value: '@' }],
    }),
    area(0, 0, 3, 3),
  )
  expect([at(0, 0), at(1, 1), at(1, 2), at(2, 1)]).toEqual([
    { 'format/fill/color': '#FFFFFF' },
    { 'format/fill/color': '#E3E8EE', numberFormat: '@' },
    { 'format/fill/color': '#E3E8EE' },
    { 'format/fill/color': '#FFFFFF', numberFormat: '@' },
  ])
  expect(at(0, 0)).toBe(at(2, 2))
})

test('an edge is a side of the cells along it, an inside one of those within', () => {
  const thin = (area: Layer['area']): readonly Layer[] => [{ area, value: 'Continuous' }]
  const block = area(0, 0, 2, 2)
  const at = looksOver(layers({ 'format/borders/EdgeTop/style': thin(block), 'format/borders/InsideVertical/style': thin(block) }), block)
  expect(at(0, 0)).toEqual({ 'border/top/style': 'Continuous', 'border/right/style': 'Continuous' })
  expect(at(1, 1)).toEqual({})
})

test('wherever areas begin and end, a cell has what the last layer over it says', () => {
  const some = fc.record({
    row: fc.nat({ max: 7 }),
    column: fc.nat({ max: 7 }),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(some), some, (areas, canvas) => {
      const list = areas.map((one, value) => ({ area: one, value }))
      const at = looksOver(layers({ numberFormat: list }), canvas)
      for (let row = canvas.row; row < canvas.row + canvas.rows; row += 1)
        for (let column = canvas.column; column < canvas.column + canvas.columns; column += 1)
          expect(at(row, column)['numberFormat']).toBe(list.findLast((layer) => covers(layer.area, row, column))?.value)
    }),
  )
})
