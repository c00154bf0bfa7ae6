let running = 0

/** Syncs a batch that writes. */
export async function written(context: Excel.RequestContext): Promise<void> {
  running += 1
  try {
    await context.sync()
  } finally {
    running -= 1
  }
}

/** @returns whether the pane itself is writing: before ExcelApi 1.14 an event does not say who changed the cells */
export const isWriting = (): boolean => running > 0
