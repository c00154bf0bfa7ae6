import { escaped, written } from './writtenText.ts'

/** The texts of a workbook 共享字符串, each once, in the order in which its pages name them. */
export interface SharedTexts {
  /** @returns the text's place, from 0 */
  readonly placeOf: (text: string) => number
  /** @returns the part `xl/sharedStrings.xml` */
  readonly xml: () => string
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
    xml() {
      const items = Array.from(places.keys(), (text) => `<si>${textElement(written(text))}</si>`)
      const head =
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
      return `${head} count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`
    },
  }
}

const textElement = (text: string) =>
  /^ | $|[\n\t]/.test(text) ? `<t xml:space="preserve">${escaped(text)}</t>` : `<t>${escaped(text)}</t>`
