import { choice, date, department, longText, person, required, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 明察暗访: what irregular checks of hours and discipline found; nobody named means the head of that day. */
export const spotChecks = defineSheet({
  kind: 'spot-checks',
  number: 17,
  title: { zh: '明察暗访', en: 'Spot checks' },
  source: '工作作风督查制, 三(四)',
  cycle: 'month',
  filledBy: 'inspection-group',
  due: { after: 'period' },
  restricted: true,
  dated: 'date',
  about: 'dept',
  columns: {
    date: required(date('日期', 'Date')),
    dept: required(department('科室', 'Department')),
    person: person('人员', 'Person', { meaning: { zh: '空着即科室负责人', en: 'Empty: the department’s head' } }),
    item: required(choice('项目', 'Item', ['上下班', '工作纪律', '会议', '外出', '窗口服务'])),
    finding: required(longText('情况', 'Finding')),
    counts: required(yesNo('计分', 'Counts')),
  },
  checks: [],
  notes: {
    zh: '一项情况一行；没有写明人员的记在当日科室负责人名下。',
    en: 'A row a finding; without a person it is the head’s of that day.',
  },
})
