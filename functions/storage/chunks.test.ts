import * as fc from 'fast-check'
import { cutText, documentOf, documentProperties, textEntities, textOf } from './chunks.ts'
import { entityText, propertiesOf } from './entityText.ts'
import { BeyondLimits, checkEntity, mostBytesOf } from './limits.ts'

// Long texts out of few pieces, so that the edges of 32 Ki are met in every way.
const long = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', '绩', '𠀀', '"', '\u0001', '\\', '\n'),
      fc.constantFrom(1, 2, 3, 16_383, 32_766, 32_767, 32_768, 65_536, 200_000),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.map(([unit, count]) => unit.repeat(count)).join(''))
const same = (a: string, b: string) => expect(a === b).toBe(true) // a difference would be printed in full

test('pieces put together are the text, none too long, none half a pair', () => {
  fc.assert(
    fc.property(long, (text) => {
      const pieces = cutText(text)
      same(pieces.join(''), text)
      expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(32_768)
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
    }),
  )
})

test('32,768 characters are one piece, one more makes two, a pair on the edge goes into the second', () => {
  expect(cutText('')).toEqual([])
  expect(cutText('a'.repeat(32_768))).toHaveLength(1)
  expect(cutText('a'.repeat(32_769)).map(({ length }) => length)).toEqual([32_768, 1])
  expect(cutText(`${'a'.repeat(32_767)}𠀀`).map(({ length }) => length)).toEqual([32_767, 2])
})

test.each([
  ['1', 1_000_000, 3, '31 pieces of 64 KiB in UTF-16, 15 an entity'],
  ['绩', 1_000_000, 4, '31 pieces of 96 KiB in UTF-8, 10 an entity'],
  ['\u0001', 200_000, 2, '7 pieces of 192 KiB as JSON, 5 an entity'],
])('of %j %i characters make %i entities: %s', (unit, count, expected) => {
  const entities = textEntities(unit.repeat(count))
  expect(entities).toHaveLength(expected)
  for (const properties of entities) checkEntity('p', 'r', properties)
})

test('the entities of any text keep the limits, and are the text', () => {
  fc.assert(
    fc.property(long, (text) => {
      const entities = textEntities(text)
      expect(entities.length).toBeGreaterThan(0)
      for (const properties of entities) checkEntity('p', 'r', properties)
      same(textOf(entities), text)
    }),
    { numRuns: 40 },
  )
})

test('no text takes more bytes as JSON than reckoned', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), long)
  fc.assert(fc.property(text, (made) => expect(mostBytesOf(made)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(made)))))
  expect(['绩', '"', 'a', '\u0001'].map(mostBytesOf)).toEqual([5, 4, 4, 8])
})

test('a document comes back as it was; one too large for an entity is refused', () => {
  const document = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('-0'))
  fc.assert(fc.property(document, (value) => expect(documentOf(documentProperties(value))).toEqual(JSON.parse(JSON.stringify(value)))))
  expect(() => documentProperties('绩'.repeat(400_000))).toThrow(BeyondLimits)
})

test('the text of an entity gives its properties back, whatever they hold', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), long, fc.constantFrom('\n', '[3]', '{"a":[1]}'))
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/), value, { noNullPrototype: true }), (properties) => {
      const read = propertiesOf(entityText(properties))
      expect(Object.keys(read)).toEqual(Object.keys(properties))
      expect(Object.keys(properties).filter((name) => read[name] !== properties[name])).toEqual([])
    }),
    { numRuns: 60 },
  )
})
