import { mergeRows, resolve } from '@kaoji/shared/sheets/mergeRows'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { broughtIn } from './broughtIn.ts'
import { choicesFor, conflictName } from './conflictName.ts'

const attendance = sheetOf('attendance')!
const [base, mine, theirs] = [
  [
    { person: 'XZ-01', present: '20' },
    { person: 'XZ-02', present: '20' },
  ],
  [
    { person: 'XZ-01', present: '21' },
    { person: 'XZ-02', present: '20' },
  ],
  [
    { person: 'XZ-01', present: '19' },
    { person: 'XZ-02', present: '18' },
    { person: 'XZ-03', present: '20' },
  ],
]
const merge = mergeRows(attendance, base, mine, theirs)

test('one cell and one row come in unasked: XZ-02 and XZ-03', () => expect(broughtIn(attendance, mine, merge.rows)).toBe(2))

test('a row that they took out counts as one', () => {
  const gone = mergeRows(attendance, base, base, base.slice(0, 1))
  expect(broughtIn(attendance, base, gone.rows)).toBe(1)
})

test('nothing is chosen at first, and each choice holds for its own conflict', () => {
  expect(choicesFor(merge.conflicts, new Map())).toEqual([undefined])
  const chosen = new Map([[conflictName(merge.conflicts[0]!), 'theirs' as const]])
  expect(resolve(merge, choicesFor(merge.conflicts, chosen)).map(({ present }) => present)).toEqual(['19', '18', '20'])
})

test('typing another figure into the cell asks anew; a row put in above does not', () => {
  const chosen = new Map([[conflictName(merge.conflicts[0]!), 'theirs' as const]])
  const typed = mergeRows(attendance, base, [{ person: 'XZ-01', present: '22' }, mine[1]!], theirs)
  expect(choicesFor(typed.conflicts, chosen)).toEqual([undefined])
  const above = mergeRows(attendance, base, [{ person: 'XZ-05', present: '20' }, ...mine], theirs)
  expect(choicesFor(above.conflicts, chosen)).toEqual(['theirs'])
})
