import { sheetOf } from '@kaoji/shared/sheets/registry'
import { accepterColumns, decided, decidedRows } from './decisions.ts'

test('who accepts verifies rectification, and adopts and awards suggestions; elsewhere nothing', () => {
  expect(accepterColumns(sheetOf('rectification')!)).toEqual(['verified', 'verified-on'])
  expect(accepterColumns(sheetOf('suggestions')!)).toEqual(['adopted', 'award', 'reward'])
  expect(accepterColumns(sheetOf('attendance')!)).toEqual([])
})

test('only what differs from the proposal goes along, in the rows’ order; setting it back leaves nothing', () => {
  const proposed = { verified: '合格' }
  const both = decided(decided(new Map(), 4, {}, 'verified', '合格'), 2, proposed, 'verified', '不合格')
  expect(decidedRows(both)).toEqual([
    { row: 2, values: { verified: '不合格' } },
    { row: 4, values: { verified: '合格' } },
  ])
  expect(decidedRows(decided(both, 2, proposed, 'verified', '合格'))).toEqual([{ row: 4, values: { verified: '合格' } }])
  expect(decidedRows(decided(new Map(), 2, proposed, 'verified', ''))).toEqual([{ row: 2, values: { verified: '' } }])
})
