import type { Said } from './checkAlone.ts'

/** As much of Office's event as a command has to do with. */
interface CommandEvent {
  readonly completed: () => void
}

// Office ends a command after five minutes; the sheet may be busy or a cell being edited until then.
const longest = 4.5 * 60_000

/**
 * A command of the ribbon: it does its work, says what is to be said, and tells Office on every path that it is done, since until then the button
 * stays dead.
 */
export const command =
  (does: () => Promise<Said>, tell: (said: NonNullable<Said>) => Promise<void>, deadline = longest) =>
  async (event: CommandEvent): Promise<void> => {
    const late = new Promise<Said>((resolve) => void setTimeout(resolve, deadline, { key: 'excel.trouble.no-answer' }))
    try {
      const said = await Promise.race([does().catch(() => failed), late])
      if (said !== undefined) await Promise.race([tell(said), late])
    } finally {
      event.completed()
    }
  }

const failed: Said = { key: 'excel.trouble.other' }
