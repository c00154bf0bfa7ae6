import type { KeySpan } from './port.ts'

/** Rows of a partition: one, those of a span, or all. */
type Rows = string | KeySpan | undefined

/** What was read lately of partitions, for as long as nobody wrote there. */
export interface LastReads {
  /** @returns what the question came to last, or what it comes to now, with how many characters that holds */
  recall<T>(partition: string, rows: Rows, question: string, read: () => { readonly answer: T; readonly characters: number }): T
  /** @returns what is remembered of several rows among which this one would be; undefined where nothing is */
  around(partition: string, row: string): unknown
  /** Says that a row is being written: what `renewed` makes of an answer that holds it is kept, undefined is not. */
  renew(partition: string, row: string, renewed: (answer: unknown) => Renewed | undefined): void
  /** Says that others may have written anywhere. */
  forgetAll(): void
}

/** An answer after a row was written, and how many characters came to it with a row that was not there before. */
export interface Renewed<T = unknown> {
  readonly answer: T
  readonly more: number
}

interface Read {
  readonly rows: Rows
  readonly answer: unknown
  readonly characters: number
}

/** What was read of one partition, by its question: single rows by their own keys, which a write finds at once, and whatever else. */
interface Reads {
  readonly ones: Map<string, Read>
  readonly others: Map<string, Read>
}

/** What an answer costs beside its text. */
const OVERHEAD = 200

/** @param most so many characters are kept; the partitions that nobody asked for longest go first */
export function lastReads(most: number): LastReads {
  const partitions = new Map<string, Reads>()
  let kept = 0
  let newest: Reads | undefined

  function makeRoom(): void {
    for (const [partition, reads] of partitions) {
      if (kept <= most) return
      for (const { characters } of [...reads.ones.values(), ...reads.others.values()]) kept -= characters
      partitions.delete(partition)
    }
  }

  function replace(alike: Map<string, Read>, question: string, read: Read, renewed: (answer: unknown) => Renewed | undefined): void {
    const after = renewed(read.answer)
    // Its size by and large: a row grows little from one writing to the next.
    const characters = read.characters + (after?.more ?? 0)
    if (after !== undefined && characters <= most / 50) {
      alike.set(question, { ...read, answer: after.answer, characters })
      kept += after.more
    } else {
      alike.delete(question)
      kept -= read.characters
    }
  }

  function asked(partition: string, reads: Reads): void {
    if (reads === newest) return
    // Taken out and put back: the partition asked for last stands last.
    partitions.delete(partition)
    partitions.set(partition, reads)
    newest = reads
  }

  /** What is remembered row by row is not remembered once more beside all of them. */
  function leaveOut({ ones }: Reads, rows: Rows): void {
    for (const [row, { characters }] of ones) {
      if (holds(rows, row)) {
        ones.delete(row)
        kept -= characters
      }
    }
  }

  return {
    recall(partition, rows, question, read) {
      const reads = partitions.get(partition) ?? { ones: new Map<string, Read>(), others: new Map<string, Read>() }
      asked(partition, reads)
      const alike = question === rows ? reads.ones : reads.others
      const known = alike.get(question)
      // A question is asked by one reader only, whose answers are all of one type.
      if (known !== undefined) return known.answer as ReturnType<typeof read>['answer']
      const { answer, characters } = read()
      if (characters > most / 50) return answer
      if (alike === reads.others) leaveOut(reads, rows)
      alike.set(question, { rows, answer, characters: characters + OVERHEAD })
      kept += characters + OVERHEAD
      makeRoom()
      return answer
    },
    around(partition, row) {
      const reads = partitions.get(partition)
      if (reads === undefined) return undefined
      for (const { rows, answer } of reads.others.values()) {
        if (!holds(rows, row)) continue
        asked(partition, reads)
        return answer
      }
      return undefined
    },
    renew(partition, row, renewed) {
      const reads = partitions.get(partition)
      if (reads === undefined) return
      const one = reads.ones.get(row)
      if (one !== undefined) replace(reads.ones, row, one, renewed)
      for (const [question, read] of reads.others) if (holds(read.rows, row)) replace(reads.others, question, read, renewed)
      makeRoom()
    },
    forgetAll() {
      partitions.clear()
      newest = undefined
      kept = 0
    },
  }
}

function holds(rows: Rows, row: string): boolean {
  if (rows === undefined) return true
  return typeof rows === 'string' ? rows === row : rows.from <= row && row < rows.below
}
