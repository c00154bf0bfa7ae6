import type { Filling } from '../../service/filling.ts'
import type { SheetRead } from '../../excel/readRows.ts'
import { copyChecker, mustFix } from './filledSheet.ts'

// 机关车队, study log of December; nothing else is needed to check it.
const filling: Filling = {
  kind: 'study-log',
  definition: '1',
  department: '机关车队',
  period: '2011-12',
  bureau: { name: '局', year: 2011, departments: ['机关车队'], roles: {}, compound: '' },
  freeze: '2012-01-15',
  title: { zh: '学习记录', en: 'Study log' },
  standing: {
    kind: 'study-log',
    department: '机关车队',
    period: '2011-12',
    sheet: 7,
    title: { zh: '学习记录', en: 'Study log' },
    due: true,
    dueOn: '2012-01-05',
    state: 'due',
    daysLeft: 3,
    daysLate: 0,
    version: 0,
    zero: false,
  },
  lists: { people: [], departments: [], references: {} },
  surroundings: [],
}
const open = {
  identity: {
    kind: 'study-log',
    definition: '1',
    bureau: '局',
    department: '机关车队',
    period: '2011-12',
    base: 0,
    baseCode: '',
    laidOutAt: '2012-01-02T08:00:00+08:00',
  },
  rangeName: '填报区',
  sheetName: '学习记录',
  active: true,
}
const row = (day: number, attended: string | number) => ({
  date: `2011-12-0${day}`,
  form: '集中学习',
  topic: `主题${day}`,
  attended,
  hours: 2,
})
const read = (rows: SheetRead['rows'], faults: SheetRead['faults'] = []): SheetRead => ({
  open: { ...open },
  rows,
  date1904: false,
  faults,
  marked: false,
})

test('what reads as before is the very object of before', () => {
  const check = copyChecker(filling, () => undefined)
  const first = check(read([row(1, 5), row(2, '约6')]))
  expect(check(read([row(1, 5), row(2, '约6')]))).toBe(first)
})

test('after an edit the other rows’ problems are the very objects of before', () => {
  const check = copyChecker(filling, () => undefined)
  const [before] = check(read([row(1, '约5'), row(2, 6)])).checked.problems
  const after = check(read([row(1, '约5'), row(2, '约6')])).checked.problems
  expect(after).toHaveLength(2)
  expect(after[0]).toBe(before)
})

test('a version that went out of 待发 meanwhile is what the copy stands on', () => {
  let sent: { version: number; code: string } | undefined
  const check = copyChecker(filling, () => sent)
  expect(check(read([row(1, 5)])).base.version).toBe(0)
  sent = { version: 1, code: 'AB12' }
  expect(check(read([row(1, 5)])).base).toEqual(sent)
})

test('what concerns the sheet itself is mended before its cells', () => {
  const moved = {
    kind: 'study-log',
    row: 0,
    column: '',
    cell: '',
    rule: 'file.headings-moved',
    severity: 'error' as const,
    says: { zh: '', en: '' },
  }
  const hidden = { ...moved, rule: 'file.some-rows-hidden', severity: 'warn' as const }
  const filled = copyChecker(filling, () => undefined)(read([row(1, '约5')], [hidden, moved]))
  expect(mustFix(filled).map(({ rule, cell }) => [rule, cell])).toEqual([
    ['file.headings-moved', ''],
    [filled.checked.problems[0]!.rule, 'G4'],
  ])
})
