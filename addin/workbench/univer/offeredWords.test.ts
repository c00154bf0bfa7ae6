import { memoryGrid } from '../host/workbook.ts'
import { offeredWords } from './offeredWords.ts'

const grid = memoryGrid()
const { id } = grid.addSheet('_考绩')
const quoted = grid.addSheet("it's").id
for (const [row, value] of ['集中学习', '', 12].entries()) grid.hold(id, row, 3, { value })
grid.hold(quoted, 0, 0, { value: '甲' })

test.each<readonly [string | undefined, readonly string[] | undefined, string]>([
  ["='_考绩'!$D$1:$D$3", ['集中学习', '12'], 'a column of the hidden page, empty cells left out, numbers as they are typed'],
  ['=_考绩!$D$1', ['集中学习'], 'a single cell, no quotes'],
  ["='it''s'!A1:B2", ['甲'], 'a name with a quote'],
  ["='没有'!$A$1:$A$2", undefined, 'a sheet that is not there'],
  ['=学习形式', undefined, 'a name'],
  ['=OFFSET(_考绩!$D$1,0,0,2,1)', undefined, 'a formula that has to be worked out'],
  ['甲,乙', undefined, 'a list that is written out'],
  [undefined, undefined, 'no list'],
])('%s offers %j: %s', (source, words) => expect(offeredWords(grid, source)).toEqual(words && new Set(words)))

test('what the list offers is read anew each time', () => {
  grid.hold(id, 1, 3, { value: '专题主讲' })
  expect(offeredWords(grid, "='_考绩'!$D$1:$D$2")).toEqual(new Set(['集中学习', '专题主讲']))
})
