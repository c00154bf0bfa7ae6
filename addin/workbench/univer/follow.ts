import { ICommandService, type Univer } from '@univerjs/core'
import { addressOf } from '../host/area.ts'
import type { Host } from '../host/host.ts'
import type { Drawing } from './drawing.ts'
import { selectionIn } from './selection.ts'

/** Tells the host what somebody does in Univer. @returns what to call to stop */
export function follow(univer: Univer, drawing: Drawing, host: Host): () => void {
  const commands = univer.__getInjector().get(ICommandService)
  const listening = commands.onCommandExecuted((command) => {
    if (drawing.busy) return
    const selection = selectionIn(command, drawing)
    if (selection === undefined) return
    const sheet = host.grid.sheets().find(({ id }) => id === selection.sheet)
    const before = host.grid.selection()
    const address = addressOf(selection.area)
    if (sheet !== undefined && (before.sheet !== selection.sheet || addressOf(before.area) !== address))
      host.person.select(sheet.name, address)
  })
  return () => listening.dispose()
}
