import type { Problem, Severity } from '@kaoji/shared/sheets/define'
import type { Checked } from '@kaoji/shared/sheets/validate'
import { explanationsOf, keptFrom, placeName, reasonsOf, withReason } from './explanations.ts'

const problem = (row: number, rule: string, severity: Severity = 'explain'): Problem => ({
  kind: 'vehicle-log',
  row,
  column: 'fuel',
  cell: `E${row + 3}`,
  rule,
  severity,
  says: { zh: '', en: '' },
})
const [audi, bus] = [
  { plate: '浙A1', fuel: '71' },
  { plate: '浙A2', fuel: '30' },
]
const checked = (problems: readonly Problem[], rows = [audi, bus], places = rows.map((_, i) => i + 1)): Checked => ({
  rows,
  places,
  problems,
  mends: [],
})
const high = checked([problem(1, 'high-fuel')])
const kept = withReason([], high, problem(1, 'high-fuel'), ' 长途 ')
const reason = (of: Checked, row: number) => reasonsOf(of, kept).get(placeName(problem(row, 'high-fuel')))?.reason

test('a reason is kept for its problem, without blanks around', () => expect(reason(high, 1)).toBe('长途'))

test('it follows its row when another is put in above', () => {
  const moved = checked([problem(2, 'high-fuel')], [bus, audi])
  expect(reason(moved, 2)).toBe('长途')
})

test('it stays at its place when the figure changes', () => {
  const changed = checked([problem(1, 'high-fuel')], [{ ...audi, fuel: '72' }, bus])
  expect(reason(changed, 1)).toBe('长途')
})

test('one reason does not serve two rows', () => {
  const both = checked([problem(1, 'high-fuel'), problem(2, 'high-fuel')], [bus, audi])
  expect([reason(both, 1), reason(both, 2)]).toEqual([undefined, '长途'])
})

test('another rule at the same cell asks anew', () => expect(reasonsOf(checked([problem(1, 'other')]), kept).size).toBe(0))

test('writing again replaces, writing nothing takes back', () => {
  const again = withReason(kept, high, problem(1, 'high-fuel'), '下乡')
  expect(again.map(({ reason }) => reason)).toEqual(['下乡'])
  expect(withReason(again, high, problem(1, 'high-fuel'), '  ')).toEqual([])
})

test('what travels counts 序号 without the empty rows, and leaves out what nothing asks for any more', () => {
  // The sheet's second row is empty: the bus stands in row 3 and is handed in as row 2.
  const gap = checked([problem(3, 'high-fuel'), problem(1, 'low-fuel', 'warn')], [audi, bus], [1, 3])
  const reasons = withReason(kept, gap, problem(3, 'high-fuel'), '备用车')
  expect(explanationsOf(gap, reasons)).toEqual([{ row: 2, column: 'fuel', rule: 'high-fuel', reason: '备用车' }])
})

test('the reasons of a returned version are there again for its copy', () => {
  const again = keptFrom([{ row: 1, column: 'fuel', rule: 'high-fuel', reason: '长途' }], [audi, bus])
  expect(explanationsOf(high, again)).toEqual([{ row: 1, column: 'fuel', rule: 'high-fuel', reason: '长途' }])
})
