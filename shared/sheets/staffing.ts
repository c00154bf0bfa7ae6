import { staffingChecks } from './checks/staffingRows.ts'
import { anyDate, choice, required, text, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 人员岗位名册: who holds which post from when to when; every later change is a new version of the same sheet. */
export const staffing = defineSheet({
  kind: 'staffing',
  number: 1,
  title: { zh: '人员岗位名册', en: 'Staff and posts' },
  source: '机关后勤岗位目标考核办法, 三(四)',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '01-15', year: 'same' },
  columns: {
    person: required(text('编码', 'Code', { meaning: { zh: '终身不变，如XZ-03', en: 'For life, such as XZ-03' }, width: 12 })),
    name: required(text('姓名', 'Name', { width: 12 })),
    post: required(text('岗位', 'Post')),
    type: required(choice('类别', 'Type', ['局领导', '科室负责人', '一般岗位', '驾驶员'])),
    main: required(
      choice('主兼', 'Main or concurrent', ['主岗', '兼岗'], {
        meaning: { zh: '每人每天一个主岗', en: 'One main post a person a day' },
      }),
    ),
    party: required(yesNo('党员', 'Party member')),
    probation: anyDate('试用期至', 'Probation until', { meaning: { zh: '试用期最后一天', en: 'The last day on probation' } }),
    from: required(anyDate('任职起', 'From')),
    to: anyDate('任职止', 'To', { meaning: { zh: '最后一天，在任留空', en: 'The last day; empty while it lasts' } }),
  },
  checks: [
    {
      rule: 'to-before-from',
      cells: ['to', 'from'],
      holds: 'to ≥ from',
      says: { zh: '任职止{to}早于任职起{from}。', en: 'to {to} is before from {from}.' },
    },
    ...staffingChecks,
  ],
  notes: {
    zh: '一人一岗一行；调岗、离岗填任职止并另起一行；局领导填在办公室名册；有变动随时报新一版。',
    en: 'A row a post; on a change fill in To and add a row; leaders stand in the office’s list; every change is a new version.',
  },
})
