import type { FUniver } from '@univerjs/core/facade'
import type { Host } from '../host/host.ts'
import type { Refusal } from './follow.ts'

/** What somebody typed into a cell, sign for sign. */
export interface Typed {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly words: string
}

/** The newest of what was typed, while Univer puts it into its cell. */
export interface Typing {
  newest: Typed | undefined
}

/**
 * What is asked and told when somebody begins to type in a cell: a locked one refuses, and while it is edited Excel answers no batch.
 * @returns what to call to stop
 */
export function editing(api: FUniver, host: Host, typing: Typing, refused: (why: Refusal) => void): () => void {
  const started = api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const { row, column } = event
    if (!host.keyboard.mayFill(event.worksheet.getSheetId(), { row, column, rows: 1, columns: 1 })) {
      event.cancel = true
      refused('locked')
    } else host.person.beginEdit()
  })
  // Before what was typed reaches the cell, or whoever hears of it would still find the cell being edited.
  const ended = api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value }) => {
    const words = value.getData().body?.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n') ?? ''
    typing.newest = { sheet: worksheet.getSheetId(), row, column, words }
    host.person.endEdit()
  })
  return () => {
    started.dispose()
    ended.dispose()
    host.person.endEdit()
  }
}
