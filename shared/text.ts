/** What a person reads, in both languages: Chinese first, English second. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Text

/** Both languages at once, for words that are the same in each (figures, codes, names). */
export const same = (words: string): Text => ({ zh: words, en: words })

/** Joins pieces with the separator each language uses: `；` and `; ` unless said. */
export function joinTexts(pieces: readonly Text[], separator: Text = { zh: '；', en: '; ' }): Text {
  return { zh: pieces.map((piece) => piece.zh).join(separator.zh), en: pieces.map((piece) => piece.en).join(separator.en) }
}
