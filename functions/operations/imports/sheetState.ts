import type { Row } from '@kaoji/shared/year'
import type { SheetHead } from '../../storage/sheetHead.ts'

/** A sheet while its year is lived again: its head, and the rows of those of its versions that live, the newest last. */
export class SheetState {
  head: SheetHead | undefined
  private readonly live: { readonly version: number; readonly rows: readonly Row[] }[] = []
  /** Of each version of the document: the number it got here; undefined where it was left out or has not come yet. */
  readonly numbers = new Map<number, number>()

  constructor(head: SheetHead | undefined) {
    this.head = head
  }

  handedIn(head: SheetHead, version: number, rows: readonly Row[]): void {
    this.head = head
    this.numbers.set(version, head.version)
    this.live.push({ version: head.version, rows })
  }

  returned(head: SheetHead): void {
    this.head = head
    this.live.pop()
  }

  /** What the newest live version says. */
  get rows(): readonly Row[] | undefined {
    return this.live.at(-1)?.rows
  }
}
