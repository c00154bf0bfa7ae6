/** Where a text lies. */
export interface PlacedText {
  /** never comes to stand for another text */
  readonly name: string
  readonly read: () => Promise<string>
}

/**
 * What JSON texts of runs say. Those that were last asked for are remembered: the next run keeps nearly all of them, and with them what was worked out of
 * each.
 */
export class ParsedTexts<T> {
  private last: ReadonlyMap<string, T> = new Map()

  async all(texts: readonly PlacedText[]): Promise<T[]> {
    const found = await Promise.all(
      // Who keeps the texts wrote them.
      texts.map(async ({ name, read }) => [name, this.last.get(name) ?? (JSON.parse(await read()) as T)] as const),
    )
    this.last = new Map(found)
    return found.map(([, said]) => said)
  }
}
