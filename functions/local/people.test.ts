import { localPeople, type StaffingRow } from './people.ts'

const row = (department: string, person: string, type: string, more: Partial<StaffingRow> = {}): StaffingRow => ({
  department,
  person,
  name: `${person}名`,
  type,
  main: '主岗',
  from: '2011-01-01',
  ...more,
})
const on = (day: string, ...rows: StaffingRow[]) =>
  localPeople(rows, day)
    .filter(({ person }) => !person.endsWith('-1') && !person.endsWith('-2'))
    .map(({ person, department, roles }) => `${person} ${department} ${roles.join('+')}`)

test('heads, the first 一般岗位 by code as filler, leaders, the rest without a role', () => {
  expect(
    on(
      '2011-06-30',
      row('办公室', 'LD-01', '局领导'),
      row('办公室', 'BG-03', '一般岗位'),
      row('办公室', 'BG-02', '一般岗位'),
      row('办公室', 'BG-01', '科室负责人'),
      row('机关车队', 'CD-05', '驾驶员'),
    ),
  ).toEqual(['BG-01 办公室 head', 'BG-02 办公室 filler', 'BG-03 办公室 ', 'LD-01 办公室 leader', 'CD-05 机关车队 '])
})

test('a department without 一般岗位 is filled by its head', () => {
  expect(on('2011-06-30', row('机关车队', 'CD-01', '科室负责人'), row('机关车队', 'CD-02', '驾驶员'))).toEqual([
    'CD-01 机关车队 filler+head',
    'CD-02 机关车队 ',
  ])
})

test('the head is that of the day', () => {
  const staffing = [
    row('行政科', 'XZ-01', '科室负责人', { to: '2011-06-30' }),
    row('行政科', 'XZ-02', '一般岗位', { to: '2011-06-30' }),
    row('行政科', 'XZ-02', '科室负责人', { from: '2011-07-01' }),
    row('行政科', 'XZ-03', '一般岗位'),
  ]
  expect(on('2011-06-30', ...staffing)).toEqual(['XZ-01 行政科 head', 'XZ-02 行政科 filler', 'XZ-03 行政科 '])
  expect(on('2011-07-01', ...staffing)).toEqual(['XZ-02 行政科 head', 'XZ-03 行政科 filler'])
})

test('somebody with a concurrent post is one account, of the department of the main post', () => {
  expect(
    on(
      '2011-06-30',
      row('行政科', 'XZ-02', '一般岗位', { main: '兼岗' }),
      row('办公室', 'XZ-02', '一般岗位'),
      row('行政科', 'XZ-03', '一般岗位'),
    ),
  ).toEqual(['XZ-03 行政科 filler', 'XZ-02 办公室 filler'])
})

test('who heads a department by a concurrent post signs in for it', () => {
  expect(
    on(
      '2011-06-30',
      row('办公室', 'LD-02', '局领导'),
      row('节能科', 'LD-02', '科室负责人', { main: '兼岗' }),
      row('节能科', 'JN-02', '一般岗位'),
    ),
  ).toEqual(['JN-02 节能科 filler', 'LD-02 节能科 head+leader'])
})

test('outside staffing, even when there is none', () => {
  expect(localPeople([], '2011-06-30').map(({ person, roles }) => [person, ...roles])).toEqual([
    ['office-1', 'office'],
    ['office-2', 'office'],
    ['inspector-1', 'inspector'],
    ['auditor-1', 'auditor'],
  ])
})
