import { escaped, written } from './writtenText.ts'

/** The texts of a workbook 共享字符串, each once, in the order in which its pages name them. */
export interface SharedTexts {
  /** @returns the text's place, from 0 */
  readonly placeOf: (text: string) => number
  /** @returns the part `xl/sharedStrings.xml`, text by text */
  readonly xml: () => Iterable<string>
}

export function sharedTexts(): SharedTexts {
  const places = new Map<string, number>()
  return {
    placeOf(text) {
      const before = places.get(text)
      if (before !== undefined) return before
      places.set(text, places.size)
      return places.size - 1
    },
    *xml() {
      const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${main}" count="${places.size}" uniqueCount="${places.size}">`
      for (const text of places.keys()) yield `<si>${textElement(written(text))}</si>`
      yield '</sst>'
    },
  }
}

const textElement = (text: string) =>
  /^ | $|[\n\t]/.test(text) ? `<t xml:space="preserve">${escaped(text)}</t>` : `<t>${escaped(text)}</t>`
