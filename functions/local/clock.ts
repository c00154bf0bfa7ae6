/**
 * A clock that starts at a moment (milliseconds since 1970) and runs on with real time, unmoved by changes of the
 * machine's own clock.
 */
export function clockFrom(start: number): () => number {
  const begun = performance.now()
  return () => Math.floor(start + performance.now() - begun)
}
