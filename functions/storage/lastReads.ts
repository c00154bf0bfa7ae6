import type { KeySpan } from './port.ts'

/** Rows of a partition: one, those of a span, or all. */
type Rows = string | KeySpan | undefined

/** What was read lately of partitions, for as long as nobody wrote there. */
export interface LastReads {
  /** @returns what the question came to last, or what it comes to now, with how many characters that holds */
  recall<T>(partition: string, rows: Rows, question: string, read: () => { readonly answer: T; readonly characters: number }): T
  /** Says that a row is being written: what `renewed` makes of an answer that holds it is kept, undefined is not. */
  renew(partition: string, row: string, renewed: (answer: unknown) => unknown): void
  /** Says that others may have written anywhere. */
  forgetAll(): void
}

interface Read {
  readonly rows: Rows
  readonly answer: unknown
  readonly characters: number
}

/** What an answer costs beside its text. */
const OVERHEAD = 200

/** @param most so many characters are kept; the partitions that nobody asked for longest go first */
export function lastReads(most: number): LastReads {
  const partitions = new Map<string, Map<string, Read>>()
  let kept = 0

  function makeRoom(): void {
    for (const [partition, reads] of partitions) {
      if (kept <= most) return
      for (const { characters } of reads.values()) kept -= characters
      partitions.delete(partition)
    }
  }

  return {
    recall(partition, rows, question, read) {
      const reads = partitions.get(partition) ?? new Map<string, Read>()
      // Taken out and put back: the partition asked for last stands last.
      partitions.delete(partition)
      partitions.set(partition, reads)
      const known = reads.get(question)
      // A question is asked by one reader only, whose answers are all of one type.
      if (known !== undefined) return known.answer as ReturnType<typeof read>['answer']
      const { answer, characters } = read()
      if (characters > most / 50) return answer
      reads.set(question, { rows, answer, characters: characters + OVERHEAD })
      kept += characters + OVERHEAD
      makeRoom()
      return answer
    },
    renew(partition, row, renewed) {
      const reads = partitions.get(partition)
      if (reads === undefined) return
      for (const [question, read] of reads) {
        if (!holds(read.rows, row)) continue
        const answer = renewed(read.answer)
        if (answer !== undefined) {
          // Its size by and large: a row grows little from one writing to the next.
          reads.set(question, { ...read, answer })
          continue
        }
        reads.delete(question)
        kept -= read.characters
      }
    },
    forgetAll() {
      partitions.clear()
      kept = 0
    },
  }
}

function holds(rows: Rows, row: string): boolean {
  if (rows === undefined) return true
  return typeof rows === 'string' ? rows === row : rows.from <= row && row < rows.below
}
