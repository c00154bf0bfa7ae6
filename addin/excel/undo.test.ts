import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { undoKept } from './excelAtHand.ts'
import { readRows } from './readRows.ts'
import { selectCell } from './selectCell.ts'
import { held, laidOut, valueOf } from './tests/laidOut.ts'
import { watch } from './watch.ts'
import { findSheets } from './findSheets.ts'

const TITLE = '考勤与请销假'

/** A clerk types 200 cells; the pane does what it does meanwhile: it reads the sheet after each, finds it again, goes to a cell. */
async function typed(host: Host) {
  const open = await laidOut({ rows: [] })
  const stop = valueOf(await watch({ edited: () => undefined, selected: () => undefined }))
  for (let i = 0; i < 200; i += 1) {
    host.person.type(TITLE, `C${4 + (i % 50)}`, String(i))
    valueOf(await readRows(open))
    if (i % 20 !== 0) continue
    valueOf(await findSheets())
    valueOf(await selectCell(open, 'C4'))
  }
  await stop()
}

test.each(['1.8', '1.17', '1.21'] as const)("ExcelApi %s: after 200 edits Ctrl+Z takes back the clerk's own last one", async (api) => {
  const host = openExcel({ api })
  await typed(host)
  // Excel keeps 100 steps.
  expect(host.grid.undoSteps).toBe(100)
  expect([held(host, TITLE, 53, 3), held(host, TITLE, 52, 3)]).toEqual([199, 198])
  host.person.undo()
  expect([held(host, TITLE, 53, 3), held(host, TITLE, 52, 3)]).toEqual([149, 198])
  host.person.undo()
  expect(held(host, TITLE, 52, 3)).toBe(148)
})

test.each([
  ['1.8', false],
  ['1.17', false],
  ['1.21', true],
] as const)('ExcelApi %s can take back what the pane writes: %s', (api, kept) => {
  openExcel({ api })
  expect(undoKept()).toBe(kept)
})
