/** @returns runs what is handed to it, at most so many at once; the others wait in their order */
export function turnstile(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside === most) await new Promise<void>((enter) => waiting.push(enter))
    else inside += 1
    try {
      return await work()
    } finally {
      // Whoever goes hands his place to the next.
      const enter = waiting.shift()
      if (enter === undefined) inside -= 1
      else enter()
    }
  }
}
