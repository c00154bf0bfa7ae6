import { dec } from '../decimal.ts'
import {
  count,
  decimal,
  flag,
  list,
  monthDay,
  oneOf,
  optional,
  points,
  pointsOrNone,
  record,
  share,
  table,
  word,
  wordOr,
} from './parameters.ts'

test.each([
  [points, '0.5', '0'],
  [pointsOrNone, '0', '-1'],
  [count, '3', '1.5'],
  [decimal, '-0.05', '½'],
  [share, '1', '1.01'],
])('a figure within its bounds is read, one beyond is refused', (parameter, good, bad) => {
  expect(parameter.read(good)).toEqual(dec(good))
  expect(() => parameter.read(bad)).toThrow(`${JSON.stringify(bad)} is not`)
})
test('whole numbers may stand bare, fractions not', () => {
  expect(points.read(3)).toEqual(dec('3'))
  expect(() => points.read(0.5)).toThrow('0.5 is not points')
})
test.each([
  [word, '', '"" is no text'],
  [flag, 'yes', '"yes" is neither true nor false'],
  [oneOf('better', 'mean'), 'worse', '"worse" is none of better, mean'],
  [list(count), [], '[] is no list'],
  [table(points), ['1'], '["1"] is no table'],
  [monthDay, '3-31', '"3-31" is no day such as "03-31"'],
  [monthDay, '02-29', '"02-29" is no day'],
])('what is written otherwise is refused', (parameter, written, reason) => expect(() => parameter.read(written)).toThrow(reason))
test('what may be left out is undefined', () => expect(optional(points).read(undefined)).toBeUndefined())
test('a word or a record is faulted as what it is', () => {
  const short = wordOr(oneOf('proportional'), record({ each: points }))
  expect(short.read('proportional')).toBe('proportional')
  expect(short.read({ each: '0.5' })).toEqual({ each: dec('0.5') })
  expect(() => short.read('half')).toThrow('"half" is none of proportional')
  expect(() => short.read({ each: '0' })).toThrow('each: "0" is not points above 0')
})
test('a fault names the way to it', () =>
  expect(() => record({ bands: list(record({ from: decimal })) }).read({ bands: [{ from: 'x' }] })).toThrow(
    'bands: from: "x" is not a decimal number',
  ))
test('a field nothing reads is a fault', () =>
  expect(() => record({ each: points }).read({ each: '1', eech: '2' })).toThrow('"eech" is no parameter here'))
