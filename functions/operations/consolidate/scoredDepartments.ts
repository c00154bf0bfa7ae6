import type { ScoredDepartment } from './resultText.ts'

/** Where a scored department lies. */
export interface ScoredText {
  /** never comes to stand for another text */
  readonly name: string
  readonly read: () => Promise<string>
}

/**
 * Scored departments as closing a run reads them. Those that the last closing read are remembered: the next run keeps nearly all of them, and with them
 * what ranking worked out of each.
 */
export class ScoredDepartments {
  private last: ReadonlyMap<string, ScoredDepartment> = new Map()

  async all(texts: readonly ScoredText[]): Promise<ScoredDepartment[]> {
    const found = await Promise.all(
      texts.map(async ({ name, read }) => [name, this.last.get(name) ?? (JSON.parse(await read()) as ScoredDepartment)] as const),
    )
    this.last = new Map(found)
    return found.map(([, scored]) => scored)
  }
}
