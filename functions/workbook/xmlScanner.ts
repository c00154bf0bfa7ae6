import { UnsafeWorkbook } from './refusals.ts'

export const END = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3

const [TAB, LINE, RETURN, SPACE] = [9, 10, 13, 32]
const [BANG, DOUBLE_QUOTE, AMPERSAND, QUOTE, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION] = [33, 34, 38, 39, 47, 58, 60, 61, 62, 63]
const DEEPEST = 64
const MOST_ATTRIBUTES = 256

const isSpace = (code: number) => code === SPACE || code === LINE || code === RETURN || code === TAB
/** XML 1.0, production 2; halves of a surrogate pair cannot come out of the decoder, only out of a character reference. */
const FORBIDDEN = /[^\t\n\r -\ufffd]/
const DECLARATION =
  /<\?xml\s+version\s*=\s*(?:"1\.[01]"|'1\.[01]')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/y
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * A strict pull scanner for the XML of a workbook's parts. It walks by `indexOf` and hands out slices, and takes a third of the time that
 * saxes needs for the same sheet; the tests hold its events and refusals against those of saxes. No DTD, so only the five entities.
 * What nobody asks for (an attribute, a text) is not resolved. `name` is the local name, its prefix dropped: producers choose prefixes freely (`<x:c>`).
 * @throws UnsafeWorkbook 'doctype', 'damaged'
 */
export class XmlScanner {
  /** the local name of the element an OPEN or CLOSE is about */
  name = ''
  depth = 0
  private at = 0
  private textStart = 0
  private textEnd = 0
  private literal = false
  private closesAtOnce = false
  private sawRoot = false
  private readonly openNames: string[] = []
  private readonly openLocals: string[] = []
  private readonly attributeNames: string[] = []
  private readonly attributeStarts: number[] = []
  private readonly attributeEnds: number[] = []
  private attributes = 0
  /** no attribute of this element needs an entity or a space resolved */
  private plainAttributes = true

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    if (FORBIDDEN.test(xml)) this.fail('a forbidden character')
    if (xml.charCodeAt(0) === 0xfeff) this.at = 1
    DECLARATION.lastIndex = this.at
    if (DECLARATION.test(xml)) this.at = DECLARATION.lastIndex
  }

  next(): typeof END | typeof OPEN | typeof CLOSE | typeof TEXT {
    if (this.closesAtOnce) {
      this.closesAtOnce = false
      return this.closed()
    }
    const { xml } = this
    for (;;) {
      const at = this.at
      if (at >= xml.length) return this.end()
      if (xml.charCodeAt(at) !== LESS) {
        if (this.scanText(at)) return TEXT
        continue
      }
      const mark = xml.charCodeAt(at + 1)
      if (mark === SLASH) return this.scanClose(at)
      if (mark === BANG) {
        if (this.scanDeclaration(at)) return TEXT
      } else if (mark === QUESTION) {
        this.at = this.instructionEnd(at)
      } else return this.scanOpen(at)
    }
  }

  /** @returns the value of an attribute of the element just opened; names with a prefix are other attributes */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributes; index += 1) if (this.attributeNames[index] === name) return this.attributeAt(index)
    return undefined
  }

  /** @returns the value of an attribute written with whatever prefix, as `r:id` */
  prefixedAttribute(name: string): string | undefined {
    const ending = `:${name}`
    for (let index = 0; index < this.attributes; index += 1)
      if (this.attributeNames[index]!.endsWith(ending)) return this.attributeAt(index)
    return undefined
  }

  /** @returns the characters of the TEXT just met, entities resolved, line ends as U+000A */
  get text(): string {
    const raw = this.xml.slice(this.textStart, this.textEnd)
    if (!/[\r&\]]/.test(raw)) return raw
    const even = raw.replace(/\r\n?/g, '\n')
    if (this.literal) return even
    if (even.includes(']]>')) this.fail(']]> in text')
    return this.resolve(even)
  }

  /** Reads on to the end of the element just opened. @returns its characters, those of its children among them */
  content(): string {
    const depth = this.depth
    let all = ''
    for (;;) {
      const event = this.next()
      if (event === TEXT) all = all === '' ? this.text : all + this.text
      else if (event === CLOSE && this.depth < depth) return all
    }
  }

  /** Reads on to the end of the element just opened, and forgets it. */
  skip() {
    const depth = this.depth
    while (this.next() !== CLOSE || this.depth >= depth);
  }

  private attributeAt(index: number): string {
    const raw = this.xml.slice(this.attributeStarts[index], this.attributeEnds[index])
    return this.plainAttributes ? raw : this.resolve(raw.replace(/\r\n|[\t\n\r]/g, ' '))
  }

  private scanText(at: number): boolean {
    const stop = this.xml.indexOf('<', at)
    this.textStart = at
    this.textEnd = this.at = stop < 0 ? this.xml.length : stop
    this.literal = false
    if (this.depth > 0) return true
    for (let index = at; index < this.textEnd; index += 1) if (!isSpace(this.xml.charCodeAt(index))) this.fail('text outside the root')
    return false
  }

  private scanDeclaration(at: number): boolean {
    const { xml } = this
    if (xml.startsWith('<!--', at)) {
      const stop = this.after('--', at + 4)
      if (xml.charCodeAt(stop) !== GREATER) this.fail('-- in a comment')
      this.at = stop + 1
      return false
    }
    if (xml.startsWith('<![CDATA[', at) && this.depth > 0) {
      this.at = this.after(']]>', at + 9)
      this.textStart = at + 9
      this.textEnd = this.at - 3
      this.literal = true
      return true
    }
    if (/^<!doctype/i.test(xml.slice(at, at + 9))) throw new UnsafeWorkbook('doctype', this.part)
    return this.fail('a declaration')
  }

  /** Processing instructions say nothing to us; `<?xml` is one at the very start only. */
  private instructionEnd(at: number): number {
    const { xml } = this
    const stop = this.nameEnd(at + 2)
    const target = xml.slice(at + 2, stop)
    if (target.toLowerCase() === 'xml' || !(isSpace(xml.charCodeAt(stop)) || xml.startsWith('?>', stop))) this.fail('an instruction')
    return this.after('?>', stop)
  }

  private scanClose(at: number): typeof CLOSE {
    const { xml } = this
    const name = this.openNames[this.depth - 1]
    if (name === undefined || !xml.startsWith(name, at + 2)) this.fail('a closing tag without its opening one')
    let stop = at + 2 + name.length
    while (isSpace(xml.charCodeAt(stop))) stop += 1
    if (xml.charCodeAt(stop) !== GREATER) this.fail('a closing tag without its opening one')
    this.at = stop + 1
    return this.closed()
  }

  private closed(): typeof CLOSE {
    this.depth -= 1
    this.name = this.openLocals[this.depth]!
    return CLOSE
  }

  private scanOpen(start: number): typeof OPEN {
    const { xml } = this
    let at = this.nameEnd(start + 1)
    const name = xml.slice(start + 1, at)
    this.attributes = 0
    this.plainAttributes = true
    for (;;) {
      const before = at
      while (isSpace(xml.charCodeAt(at))) at += 1
      const code = xml.charCodeAt(at)
      if (code === GREATER) break
      if (code === SLASH && xml.charCodeAt(at + 1) === GREATER) {
        this.closesAtOnce = true
        at += 1
        break
      }
      if (at === before) this.fail('an attribute')
      at = this.scanAttribute(at)
    }
    this.at = at + 1
    if (this.depth === 0 && this.sawRoot) this.fail('a second root')
    this.sawRoot = true
    const colon = name.indexOf(':')
    this.openNames[this.depth] = name
    this.openLocals[this.depth] = this.name = colon < 0 ? name : name.slice(colon + 1)
    this.depth += 1
    if (this.depth > DEEPEST) this.fail('elements nested too deep')
    return OPEN
  }

  private scanAttribute(start: number): number {
    const { xml } = this
    let at = this.nameEnd(start)
    const name = xml.slice(start, at)
    while (isSpace(xml.charCodeAt(at))) at += 1
    if (xml.charCodeAt(at) !== EQUALS) this.fail('an attribute')
    at += 1
    while (isSpace(xml.charCodeAt(at))) at += 1
    const quote = xml.charCodeAt(at)
    if (quote !== DOUBLE_QUOTE && quote !== QUOTE) this.fail('an attribute')
    for (let index = 0; index < this.attributes; index += 1) if (this.attributeNames[index] === name) this.fail(`attribute ${name} twice`)
    const index = this.attributes
    this.attributes += 1
    if (this.attributes > MOST_ATTRIBUTES) this.fail('too many attributes')
    this.attributeNames[index] = name
    this.attributeStarts[index] = at + 1
    let stop = at + 1
    for (let code = xml.charCodeAt(stop); code !== quote; code = xml.charCodeAt(stop)) {
      if (code === LESS || Number.isNaN(code)) this.fail('an attribute')
      if (code === AMPERSAND || code < SPACE) this.plainAttributes = false
      stop += 1
    }
    this.attributeEnds[index] = stop
    return stop + 1
  }

  private nameEnd(start: number): number {
    const { xml } = this
    let at = start
    for (let code = xml.charCodeAt(at); ; code = xml.charCodeAt(at)) {
      const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === COLON || code >= 0xc0
      const later = (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 0xb7
      if (!letter && !(later && at > start)) break
      at += 1
    }
    if (at === start) this.fail('a name')
    return at
  }

  private resolve(raw: string): string {
    if (!raw.includes('&')) return raw
    return raw.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));|&/g, (all, decimal?: string, hex?: string, name?: string) => {
      const known =
        name === undefined ? character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) : ENTITIES[name]
      return known ?? this.fail(`${all} in text`)
    })
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from)
    return at < 0 ? this.fail(`no ${mark}`) : at + mark.length
  }

  private end(): typeof END {
    if (this.depth > 0 || !this.sawRoot) this.fail('the end is missing')
    return END
  }

  private fail(detail: string): never {
    throw new UnsafeWorkbook('damaged', `${this.part}: ${detail} (at character ${this.at})`)
  }
}

function character(code: number): string | undefined {
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined
  const text = String.fromCodePoint(code)
  return FORBIDDEN.test(text) ? undefined : text
}
