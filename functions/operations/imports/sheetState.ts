import type { Row } from '@kaoji/shared/year'
import type { SheetHead, SheetState as State } from '../../storage/sheetHead.ts'

/**
 * A sheet while its year is lived again. What it says is known at once, for the checks of other sheets; what is written follows behind in
 * order, many sheets' writes sharing one wait for the disk.
 */
export class SheetState {
  private readonly live: (readonly Row[])[] = []
  private state: State | undefined
  private version: number
  private accepted: boolean
  private tail: Promise<SheetHead | undefined>
  /** Of each version of the document: the number it got here; undefined where it was left out or has not come yet. */
  readonly numbers = new Map<number, number>()

  constructor(head: SheetHead | undefined) {
    this.state = head?.state
    this.version = head?.version ?? 0
    this.accepted = head?.accepted !== undefined
    this.tail = Promise.resolve(head)
  }

  /** The newest live rows. */
  get rows(): readonly Row[] | undefined {
    return this.live.at(-1)
  }

  /** Has any version come in? */
  get isIn(): boolean {
    return this.version > 0
  }

  /** Was a version accepted before? Then the next one is a correction. */
  get wasAccepted(): boolean {
    return this.accepted
  }

  /** The number that the next version gets. */
  get next(): number {
    return this.version + 1
  }

  /** Is this version of the document the newest one, still waiting for review? */
  waits(version: number): boolean {
    return this.state === 'submitted' && this.numbers.get(version) === this.version
  }

  /** A version that storage has already. */
  found(version: number, number: number, rows: readonly Row[] | undefined): void {
    this.numbers.set(version, number)
    if (rows !== undefined) this.live.push(rows)
  }

  /** A version comes in: `write` makes it durable once those before it are. @returns when it is; undefined: somebody else was first */
  comesIn(
    version: number,
    state: 'submitted' | 'accepted',
    rows: readonly Row[],
    write: (head: SheetHead | undefined) => Promise<SheetHead | undefined>,
  ): Promise<SheetHead | undefined> {
    const first = this.version === 0
    this.version += 1
    this.state = state
    this.accepted ||= state === 'accepted'
    this.numbers.set(version, this.version)
    this.live.push(rows)
    this.tail = this.tail.then((head) => (head === undefined && !first ? undefined : write(head)))
    return this.tail
  }

  /** The newest version goes back. */
  goesBack(write: (head: SheetHead) => Promise<SheetHead | undefined>): Promise<SheetHead | undefined> {
    this.state = 'returned'
    this.live.pop()
    this.tail = this.tail.then((head) => (head === undefined ? undefined : write(head)))
    return this.tail
  }
}
