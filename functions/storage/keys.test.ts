import * as fc from 'fast-check'
import { key, ordinal, partsOf, under } from './keys.ts'
import { checkKey } from './limits.ts'

const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('人事教育科', '/\\#?%\'"!~', '~0021', '', '\ud800', '𠀀'),
)

test.each([
  [['h', 'attendance', '2011-06'], 'h!attendance!2011-06'],
  [['2011', '人事教育科'], '2011!人事教育科'],
  [['a/b'], 'a~002fb'],
  [['~'], '~007e'],
  [['!', ''], '~0021!'],
  [['𠀀'], '~d840~dc00'],
])('%j make the key %s', (parts, made) => expect(key(...parts)).toBe(made))

test('the parts can be read from any key', () => {
  fc.assert(fc.property(fc.array(part, { minLength: 1 }), (parts) => expect(partsOf(key(...parts))).toEqual(parts)))
})

test('no part puts into a key what Table storage forbids', () => {
  fc.assert(
    fc.property(part, (name) => {
      checkKey(key(name))
      expect(key(name)).not.toMatch(/[%'" !+&=]/)
    }),
  )
})

test('what begins with the same parts lies together, and nothing else there', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 2 }), fc.array(part, { minLength: 1, maxLength: 3 }), (first, other) => {
      const { from, below } = under(...first)
      const inSpan = (made: string) => from <= made && made < below
      expect(inSpan(key(...first, ...other))).toBe(true)
      expect(inSpan(key(...other))).toBe(other.length > first.length && first.every((name, i) => name === other[i]))
    }),
  )
})

test('ordinals sort by size', () => {
  fc.assert(fc.property(fc.nat(99_999_999), fc.nat(99_999_999), (a, b) => ordinal(a) < ordinal(b) === a < b))
  for (const none of [-1, 0.5, 100_000_000, Number.NaN]) expect(() => ordinal(none)).toThrow(RangeError)
})
