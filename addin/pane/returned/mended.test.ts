import { procurement } from '@kaoji/shared/sheets/procurement'
import { returnedRows } from './mended.ts'

const [one, two, three] = [
  { item: '纸', amount: '10', way: '零星' },
  { item: '笔', amount: '20', way: '零星' },
  { item: '墨', amount: '30', way: '零星' },
]
const reasons = [
  { row: 2, reason: '缺登记号' },
  { row: 3, reason: '金额不符' },
]
const seen = (now: readonly Readonly<Record<string, string>>[], places = now.map((_, i) => i + 1)) =>
  returnedRows(procurement, reasons, [one, two, three], now, places).map(({ place, mended }) => [place, mended])

test.each([
  [
    'nothing done yet',
    [one, two, three],
    [
      [2, false],
      [3, false],
    ],
  ],
  [
    'one mended in place',
    [one, { ...two, amount: '21' }, three],
    [
      [2, true],
      [3, false],
    ],
  ],
  [
    'a row put in above',
    [{ item: '桌', amount: '1' }, one, two, three],
    [
      [3, false],
      [4, false],
    ],
  ],
  [
    'a row put in above, and one mended',
    [{ item: '桌', amount: '1' }, one, two, { ...three, amount: '33' }],
    [
      [3, false],
      [4, true],
    ],
  ],
  [
    'a row put in below, and one mended',
    [one, { ...two, amount: '21' }, three, { item: '桌', amount: '1' }],
    [
      [2, true],
      [3, false],
    ],
  ],
  [
    'one taken out',
    [one, three],
    [
      [undefined, true],
      [2, false],
    ],
  ],
  [
    'all taken out',
    [],
    [
      [undefined, true],
      [undefined, true],
    ],
  ],
] as const)('%s', (_, now, expected) => expect(seen(now)).toEqual(expected))

test('an empty row above moves the place where a click goes', () =>
  expect(seen([one, two, three], [1, 3, 4])).toEqual([
    [3, false],
    [4, false],
  ]))

test('a reason for a row that the version has not counts as done', () => {
  expect(returnedRows(procurement, [{ row: 9, reason: '' }], [one], [one], [1])).toEqual([
    { row: 9, reason: '', place: undefined, mended: true },
  ])
})
