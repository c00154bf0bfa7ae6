import { compileFilter } from './filter.ts'

// Azure REST guidelines, filter: comparison and logical operators, grouping; text in single quotes, doubled inside.
const item = { state: 'submitted', daysLate: 3, zero: false, by: "O'Hara" }
const holds = (filter: string) => compileFilter(filter, ['state', 'daysLate', 'zero', 'by', 'at'])(item)

test.each([
  ["state eq 'submitted'", true],
  ["state ne 'submitted'", false],
  ['daysLate gt 2', true],
  ['daysLate ge 3 and daysLate le 3', true],
  ['daysLate lt 3', false],
  ['zero eq true or daysLate gt 0', true],
  ["not (state eq 'submitted' and zero eq false)", false],
  ["not state eq 'returned' and not zero eq true", true],
  ["by eq 'O''Hara'", true],
  ['at eq null', true],
  ['at gt 1', false],
  ["daysLate gt '2'", false],
  // and binds closer than or: false and … or true
  ["zero eq true and zero eq true or state eq 'submitted'", true],
])('%s', (filter, expected) => expect(holds(filter)).toBe(expected))

test.each([
  '',
  'state',
  'state eq',
  "state eq 'x",
  'state like 1',
  "colour eq 'red'",
  '(zero eq true',
  'zero eq true)',
  'zero eq maybe',
  'constructor eq 1',
  "state eq 'a' 'b'",
  '; drop',
])('cannot be read: %s', (filter) => expect(() => holds(filter)).toThrow(/filter/))
