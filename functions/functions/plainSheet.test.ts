import * as fc from 'fast-check'
import { plainSheet } from './plainSheet.ts'
import { filledSheetSchema } from './sheetSchemas.ts'

// As the service meets them: out of JSON.
const json = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<unknown> => values.map((value) => JSON.parse(JSON.stringify(value)) as unknown)

const cell = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null))
const key = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('constructor', '__proto__', 'person'))
const row = fc.dictionary(key, cell, { maxKeys: 4 })
const sheet = fc.record({ rows: fc.array(row, { maxLength: 4 }), zero: fc.boolean(), explanations: fc.constant([]) }, { requiredKeys: [] })
const anything = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      rows: fc.oneof(fc.array(fc.oneof(row, fc.jsonValue()), { maxLength: 3 }), fc.jsonValue()),
      zero: fc.oneof(fc.boolean(), fc.jsonValue()),
      explanations: fc.jsonValue(),
      reason: fc.jsonValue(),
      more: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
)

test('what it takes the schema takes, and makes the same of it', () => {
  fc.assert(
    fc.property(json(fc.oneof(sheet, anything)), (asked) => {
      const taken = plainSheet(asked)
      fc.pre(taken !== undefined)
      expect(filledSheetSchema.safeParse(asked)).toEqual({ success: true, data: taken })
    }),
    { numRuns: 500 },
  )
})

test('a sheet of rows alone is taken whenever the schema takes it', () => {
  fc.assert(
    fc.property(json(sheet), (asked) => {
      const { rows = [] } = asked as { rows?: object[] }
      fc.pre(!rows.some((one) => Object.hasOwn(one, '__proto__')))
      expect(plainSheet(asked) !== undefined).toBe(filledSheetSchema.safeParse(asked).success)
    }),
  )
})

test.each([
  ['a cell one sign too long', '{"rows":[{"a":"?"}]}', 32_768, false],
  ['a cell as long as may be', '{"rows":[{"a":"?"}]}', 32_767, true],
])('%s', (_, text, signs, takes) => {
  const asked: unknown = JSON.parse(text.replace('?', 'x'.repeat(signs)))
  expect([plainSheet(asked) !== undefined, filledSheetSchema.safeParse(asked).success]).toEqual([takes, takes])
})

test.each(['{"rows":[{"a":1e999}]}', '[]', 'null', '{"rows":{}}', '{"zero":null}', '{"rows":[[]]}', '{"rows":[],"more":1}'])(
  'neither takes %s',
  (text) => {
    const asked: unknown = JSON.parse(text)
    expect([plainSheet(asked), filledSheetSchema.safeParse(asked).success]).toEqual([undefined, false])
  },
)
