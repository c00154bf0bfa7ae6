/** Tells on standard output how far things are: a line a step, its time at the end; a bar that grows where somebody watches. */
export interface Show {
  /** Runs a step and prints its line; `tell` says meanwhile how far it is, and what the finished line says. */
  readonly step: <T>(name: string, work: (tell: (words: string, share?: number) => void) => Promise<T>) => Promise<T>
  readonly line: (words?: string) => void
}

const barWidth = 24

/** @param terminal whether the line can be written over */
export function show(write: (text: string) => void, terminal: boolean, clock: () => number): Show {
  return {
    line: (words = '') => write(`${words}\n`),
    async step(name, work) {
      const start = clock()
      let [said, shown] = ['', '']
      const tell = (words: string, share?: number) => {
        said = words
        if (!terminal) return
        const bar =
          share === undefined ? '' : `${'▓'.repeat(Math.round(share * barWidth))}${'░'.repeat(barWidth - Math.round(share * barWidth))} `
        shown = `\r\u001b[K  ${name}  ${bar}${words}`
        write(shown)
      }
      try {
        return await work(tell)
      } finally {
        const seconds = ((clock() - start) / 1000).toFixed(2)
        write(`${shown === '' ? '' : '\r\u001b[K'}  ${name}  ${padded(said, 58)} ${seconds.padStart(7)} s\n`)
      }
    },
  }
}

/** Filled up with blanks to so many half-width places; a Chinese character takes two. */
function padded(words: string, width: number): string {
  const taken = Array.from(words).reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign) ? 2 : 1),
    0,
  )
  return words + ' '.repeat(Math.max(0, width - taken))
}
