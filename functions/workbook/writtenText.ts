const escape = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Control characters but tab and line end, U+FFFE and U+FFFF, halves of a surrogate pair: XML cannot hold them. */
const UNWRITABLE = /[^\t\n -\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What a text has that needs a closer look; nearly none does. */
const DOUBTFUL = /_x|[^\t\n -\ud7ff\ue000-\ufffd]/

/** @returns a text as a workbook's strings hold it; `unescaped` gives back the very text. hucre escapes no literal `_x000D_`. */
export const written = (text: string): string =>
  DOUBTFUL.test(text) ? text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITABLE, escape) : text

const FORMULA_SIGNS = new Set(Array.from('=+-@', (sign) => sign.charCodeAt(0)))

/** What Excel counts as a formula when a person edits the cell again. */
export const looksLikeFormula = (text: string): boolean => FORMULA_SIGNS.has(text.charCodeAt(0))

/** Texts that hucre would write as error values. */
export const looksLikeError = (text: string): boolean =>
  text.startsWith('#') && /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/.test(text)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** @returns a written text as XML's content holds it */
export const escaped = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => entities[character]!) : text)

/** @returns a name as an attribute of XML holds it: one line of what XML can hold */
export const escapedAttribute = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)
