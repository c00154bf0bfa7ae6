/** A text by a name that never comes to stand for another text. */
interface NamedText {
  readonly name: string
}

/**
 * What JSON texts of runs say. Those that were last asked for are remembered: the next run keeps nearly all of them, and with them what was worked out of
 * each.
 */
export class ParsedTexts<T> {
  private last: ReadonlyMap<string, T> = new Map()

  /** @param read reads those that are not remembered, together, in the order given */
  async all<N extends NamedText>(texts: readonly N[], read: (missing: readonly N[]) => Promise<readonly string[]>): Promise<T[]> {
    const missing = texts.filter(({ name }) => !this.last.has(name))
    const written = missing.length === 0 ? [] : await read(missing)
    // Who keeps the texts wrote them.
    const anew = new Map(missing.map(({ name }, i) => [name, JSON.parse(written[i]!) as T]))
    const found = texts.map(({ name }) => [name, anew.get(name) ?? this.last.get(name)!] as const)
    this.last = new Map(found)
    return found.map(([, said]) => said)
  }
}
