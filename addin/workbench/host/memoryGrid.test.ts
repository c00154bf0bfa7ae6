import type { GridChange } from './grid.ts'
import { memoryGrid } from './workbook.ts'

const filled = () => {
  const grid = memoryGrid()
  const { id } = grid.sheets()[0]!
  for (const row of [0, 1, 2, 3]) grid.hold(id, row, 0, { value: row + 1 })
  grid.setLook(id, 'format/fill/color', { row: 1, column: 0, rows: 2, columns: 1 }, '#F2F2F2')
  grid.setNames([
    { name: '填报区', scope: undefined, sheet: id, area: { row: 1, column: 0, rows: 3, columns: 1 }, visible: true, comment: '' },
  ])
  grid.step()
  const column = () => [0, 1, 2, 3, 4].map((row) => grid.cell(id, row, 0)?.value ?? '')
  return { grid, id, column }
}

test('a row put in moves cells, formats and names, and is taken back and done again as one step', () => {
  const { grid, id, column } = filled()
  grid.splice(id, { axis: 'rows', at: 2, removed: 0, inserted: 1 })
  grid.step()
  const after = () => [column(), grid.look(id, 'format/fill/color', 3, 0), grid.names()[0]!.area.rows]
  expect(after()).toEqual([[1, 2, '', 3, 4], '#F2F2F2', 4])
  expect(grid.undo()).toBe(true)
  expect(after()).toEqual([[1, 2, 3, 4, ''], undefined, 3])
  expect(grid.redo()).toBe(true)
  expect(after()).toEqual([[1, 2, '', 3, 4], '#F2F2F2', 4])
})

test('nothing is done again once something else changed', () => {
  const { grid, id } = filled()
  grid.hold(id, 9, 0, { value: 9 })
  grid.undo()
  grid.hold(id, 8, 0, { value: 8 })
  expect([grid.redo(), grid.redoSteps]).toEqual([false, 0])
})

test('whoever shows the grid hears of a change, and of it being taken back', () => {
  const { grid, id } = filled()
  const heard: GridChange[] = []
  const deaf = grid.onChange((change) => void heard.push(change))
  grid.hold(id, 5, 2, { value: 'x' })
  grid.undo()
  deaf()
  grid.hold(id, 5, 2, { value: 'y' })
  const cells = { what: 'cells', sheet: id, area: { row: 5, column: 2, rows: 1, columns: 1 } }
  expect(heard.filter(({ what }) => what !== 'steps')).toEqual([cells, cells])
})
