import type { FUniver } from '@univerjs/core/facade'
import type { Host } from '../host/host.ts'

/**
 * What is asked and told when somebody begins to type in a cell: a locked one refuses, and while it is edited Excel answers no batch.
 * @returns what to call to stop
 */
export function editing(api: FUniver, host: Host, refused: () => void): () => void {
  const started = api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const { row, column } = event
    if (!host.keyboard.mayFill(event.worksheet.getSheetId(), { row, column, rows: 1, columns: 1 })) {
      event.cancel = true
      refused()
    } else host.person.beginEdit()
  })
  // Before what was typed reaches the cell, or whoever hears of it would still find the cell being edited.
  const ended = api.addEvent(api.Event.BeforeSheetEditEnd, () => host.person.endEdit())
  return () => {
    started.dispose()
    ended.dispose()
    host.person.endEdit()
  }
}
