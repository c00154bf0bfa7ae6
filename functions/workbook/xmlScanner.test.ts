import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { UnsafeWorkbook } from './refusals.ts'
import { CLOSE, END, OPEN, TEXT, XmlScanner } from './xmlScanner.ts'

const ATTRIBUTES = ['a', 'b', 'p:b', 'xmlns:p']

/** What an XML text says, one line an element's start, end or run of characters; undefined where it is refused. */
function scanned(text: string): string[] | undefined {
  try {
    const xml = new XmlScanner(text, 'test')
    const said: string[] = []
    for (let event = xml.next(); event !== END; event = xml.next()) {
      if (event === OPEN) said.push(`<${xml.name} ${ATTRIBUTES.map((name) => xml.attribute(name) ?? '-').join(' ')}`)
      else if (event === CLOSE) said.push(`>${xml.name}`)
      else if (event === TEXT) said.push(`"${xml.text}`)
    }
    return joined(said)
  } catch (error) {
    if (error instanceof UnsafeWorkbook) return undefined
    throw error
  }
}

/** The same from saxes, the oracle. */
function parsed(text: string): string[] | undefined {
  const said: string[] = []
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const xml = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  const refuse = () => {
    throw new SyntaxError('refused')
  }
  xml.on('error', refuse)
  xml.on('doctype', refuse)
  xml.on('opentag', (tag) => said.push(`<${local(tag.name)} ${ATTRIBUTES.map((name) => tag.attributes[name] ?? '-').join(' ')}`))
  xml.on('closetag', (tag) => said.push(`>${local(tag.name)}`))
  const characters = (run: string) => {
    if (said.length > 0) said.push(`"${run}`)
  }
  xml.on('text', characters)
  xml.on('cdata', characters)
  try {
    xml.write(text).close()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  return joined(said)
}

/** Runs of characters next to each other are one, and white space beside the root is nothing. */
function joined(said: readonly string[]): string[] {
  const lines: string[] = []
  for (const line of said) {
    if (line === '"') continue
    if (line.startsWith('"') && lines.at(-1)?.startsWith('"')) lines[lines.length - 1] += line.slice(1)
    else lines.push(line)
  }
  return lines.at(-1)?.startsWith('"') ? lines.slice(0, -1) : lines
}

test('an element, its attributes, its text', () =>
  expect(scanned('<x:c a="1&amp;2" b=\'"\'>中&#x6587;<v/></x:c>')).toEqual(['<c 1&2 " - -', '"中文', '<v - - - -', '>v', '>c']))

const WELL_FORMED = [
  '<a/>',
  '<?xml version="1.0"?><a b="x y"> <b/>\r\n</a>',
  '<a><!-- c --><![CDATA[<&]]>]]&gt;<?p q?></a>',
  '<a b="&lt;&#10;\n\t&quot;">&apos;&#x1F600;</a>',
  '<p:a xmlns:p="u" p:b="1" b="2"></p:a >',
]
const PIECES = [
  '<a>',
  '</a>',
  '<b a="1">',
  '</b>',
  '<a b="&lt;"/>',
  'x',
  ' ',
  '&amp;',
  '&',
  '<',
  '>',
  ']]>',
  '<!--',
  '-->',
  '--',
  '<![CDATA[',
  '<?x ?>',
  '<?xml version="1.0"?>',
  '"',
  "'",
  '=',
  '/',
  '\r\n',
  '中',
  '&#0;',
  '&#65;',
  '&nbsp;',
  '<!DOCTYPE a>',
  '\u0001',
]

test.each(WELL_FORMED)('says what saxes says: %s', (text) => {
  expect(scanned(text)).toBeDefined()
  expect(scanned(text)).toEqual(parsed(text))
})

test('says what saxes says, and refuses what saxes refuses, of pieces in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const text = `<r>${pieces.join('')}</r>`
      expect(scanned(text)).toEqual(parsed(text))
    }),
    { numRuns: 3000 },
  )
})

test('says what saxes says, and refuses what saxes refuses, of changed texts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WELL_FORMED), fc.nat(60), fc.nat(3), fc.constantFrom('', ...PIECES), (text, at, cut, piece) => {
      const changed = text.slice(0, at) + piece + text.slice(at + cut)
      expect(scanned(changed)).toEqual(parsed(changed))
    }),
    { numRuns: 3000 },
  )
})
