import { failed, ok } from '@kaoji/shared/result'
import { readOptions } from './options.ts'

// design.md 4: npm run year [--from DIR | YEAR.json] [--write DIR] [--results FILE]; anything else is a wrong argument.
test.each([
  [[], {}],
  [['--from', 'a b.json'], { from: 'a b.json' }],
  [['--write=out', '--results', 'r.json'], { write: 'out', results: 'r.json' }],
])('%j', (words, options) => expect(readOptions(words)).toEqual(ok(options)))

test.each([
  [['--from']],
  [['--from', '--write', 'x']],
  [['--from=']],
  [['year.json']],
  [['--colour', 'red']],
  [['--write', 'a', '--write', 'b']],
  [['-h']],
])('%j is wrong', (words) => expect(readOptions(words)).toEqual(failed(expect.any(String))))
