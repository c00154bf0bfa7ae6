/** Takes the time of steps one after another. */
export interface Stopwatch {
  /** @returns what the step returns; a promise is timed to its end */
  readonly took: <T>(name: string, step: () => T) => T
  /** @returns milliseconds by step, once all have ended */
  readonly steps: () => Promise<Readonly<Record<string, number>>>
}

/** A stopwatch for one run. */
export function stopwatch(): Stopwatch {
  const times: Record<string, number> = {}
  const waits: Promise<unknown>[] = []
  const took = <T>(name: string, step: () => T): T => {
    const started = performance.now()
    const note = () => {
      times[name] = (times[name] ?? 0) + performance.now() - started
    }
    const done = step()
    if (done instanceof Promise) waits.push(done.then(note))
    else note()
    return done
  }
  const steps = async () => {
    await Promise.all(waits)
    return times
  }
  return { took, steps }
}
