/** Reads the workbook again after a hint that something changed. */
export interface Rereading {
  /** Something may have changed: read within a frame. Any number of hints until then are one. */
  readonly hint: () => void
  readonly stop: () => void
}

/**
 * One reading at a time, at most one a frame. A hint that comes while a reading is under way makes one more afterwards: it may have come too late for
 * the first.
 * @param frame calls back when the next frame is drawn
 */
export function rereading(read: () => Promise<void>, frame: (then: () => void) => void): Rereading {
  let state: 'idle' | 'asked' | 'reading' | 'reading-again' | 'stopped' = 'idle'

  const begin = () => {
    if (state !== 'asked') return
    state = 'reading'
    void read().finally(ended)
  }
  const ended = () => {
    const again = state === 'reading-again'
    if (state !== 'stopped') state = 'idle'
    if (again) hint()
  }
  const hint = () => {
    if (state === 'reading') state = 'reading-again'
    if (state !== 'idle') return
    state = 'asked'
    frame(begin)
  }
  return {
    hint,
    stop: () => {
      state = 'stopped'
    },
  }
}
