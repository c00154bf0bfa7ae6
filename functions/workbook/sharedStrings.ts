import { UnsafeWorkbook } from './refusals.ts'
import type { XmlScanner } from './xmlScanner.ts'
import { CLOSE, END, OPEN } from './xmlScanner.ts'
import { LIMITS } from './zip.ts'

/** @returns the text of each shared string, rich runs joined, readings (`rPh`) left out */
export function readSharedStrings(xml: XmlScanner): string[] {
  const strings: string[] = []
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN || xml.name !== 'si') continue
    if (strings.length >= LIMITS.cells) throw new UnsafeWorkbook('too-many-cells', 'shared strings')
    strings.push(readRichText(xml))
  }
  return strings
}

/** Reads on to the end of the `si` or `is` just opened. */
export function readRichText(xml: XmlScanner): string {
  const depth = xml.depth
  let text = ''
  for (;;) {
    const event = xml.next()
    if (event === CLOSE && xml.depth < depth) return unescaped(text)
    if (event !== OPEN) continue
    if (xml.name === 't') text += xml.content()
    else if (xml.name === 'rPh') xml.skip()
  }
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold (ISO 29500-1, 22.9.2.19), `_x005F_` the underscore before such. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text
