import { pastedRows } from './pastedRows.ts'

test.each([
  ['007', [['007']], 'one cell'],
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a block',
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a block as Excel gives it, a line end behind the last row',
  ],
  [
    'a\t\n\tb',
    [
      ['a', ''],
      ['', 'b'],
    ],
    'empty cells, at the end of a row too',
  ],
  [
    'a\nb\tc',
    [
      ['a', ''],
      ['b', 'c'],
    ],
    'a shorter row',
  ],
  ['"a\nb"\t"say ""x"""', [['a\nb', 'say "x"']], 'a line end and quotes within a cell'],
  ['5" pipe\tx', [['5" pipe', 'x']], 'a quote that opens nothing'],
  ['', [['']], 'nothing'],
] as readonly (readonly [string, readonly (readonly string[])[], string])[])('%j is %j: %s', (text, rows) =>
  expect(pastedRows(text)).toEqual(rows),
)
