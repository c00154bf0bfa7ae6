import { HostFault } from './fault.ts'
import type { Host } from './host.ts'
import { openExcel } from './testClient.ts'

// What somebody at the keyboard does, and what the pane hears of it.

let host: Host
let sheet: string
beforeEach(() => {
  host = openExcel()
  sheet = host.grid.sheets()[0]!.id
})

const values = (...addresses: readonly (readonly [number, number])[]) =>
  addresses.map(([row, column]) => host.grid.cell(sheet, row, column)?.value)
const protect = () => {
  host.grid.setLook(sheet, 'format/protection/locked', { row: 3, column: 0, rows: 1_048_573, columns: 16_384 }, false)
  host.grid.changeSheet(sheet, { protection: { allowInsertRows: true } })
  host.grid.clearUndo()
}

test('filling reads words as typed, and is taken back at once', () => {
  host.grid.setLook(sheet, 'numberFormat', { row: 0, column: 0, rows: 9, columns: 1 }, '@')
  host.keyboard.fill(sheet, [
    { row: 0, column: 0, words: '007' },
    { row: 0, column: 1, words: '007' },
    { row: 1, column: 0, held: { value: 5 } },
  ])
  expect(values([0, 0], [0, 1], [1, 0])).toEqual(['007', 7, 5])
  host.grid.undo()
  expect(values([0, 0], [0, 1], [1, 0])).toEqual([undefined, undefined, undefined])
})

test('one locked cell among them, and nothing is filled', () => {
  protect()
  const cells = [4, 3, 2].map((row) => ({ row, column: 0, words: 'x' }))
  expect(() => host.keyboard.fill(sheet, cells)).toThrow(HostFault)
  expect(values([4, 0], [3, 0])).toEqual([undefined, undefined])
  host.keyboard.fill(sheet, cells.slice(0, 2))
  expect(values([4, 0], [3, 0])).toEqual(['x', 'x'])
})

test('the pane hears of filled cells once, with details for one cell alone, and of what is taken back', async () => {
  const heard: [string, unknown][] = []
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem('Sheet1')
      .onChanged.add(async ({ address, details }) => void heard.push([address, details?.valueAfter]))
    await context.sync()
  })
  host.keyboard.fill(sheet, [{ row: 4, column: 1, words: '20' }])
  host.keyboard.fill(
    sheet,
    [0, 1, 2].map((row) => ({ row, column: 1, words: 'x' })),
  )
  host.keyboard.undo()
  await new Promise((resolve) => setTimeout(resolve))
  expect(heard).toEqual([
    ['B5', 20],
    ['B1:B3', undefined],
    ['B1:B3', undefined],
  ])
})

test('rows come in where protection allows it, and go out only where it allows that', () => {
  protect()
  host.keyboard.fill(sheet, [{ row: 4, column: 0, words: 'x' }])
  host.keyboard.splice(sheet, { axis: 'rows', at: 4, removed: 0, inserted: 2 })
  expect(values([4, 0], [6, 0])).toEqual([undefined, 'x'])
  expect(() => host.keyboard.splice(sheet, { axis: 'rows', at: 4, removed: 2, inserted: 0 })).toThrow(HostFault)
})
