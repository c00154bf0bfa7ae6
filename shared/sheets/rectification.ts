import { keepsItsNumber } from './checks/keepsItsNumber.ts'
import { anyDate, choice, decidedByAccepter, longText, number, person, required, requiredIf } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 查摆整改台账: problems of style, their causes, measures, time limits; 验收 is set by whoever accepts the sheet. */
export const rectification = defineSheet({
  kind: 'rectification',
  number: 10,
  title: { zh: '查摆整改台账', en: 'Rectification ledger' },
  source: '查改实固强, 三(一); 三心教育, 三(二)',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  alsoAcceptedBy: 'inspector',
  dated: 'due',
  ledger: 'no',
  columns: {
    no: required(number('编号', 'No.')),
    person: person('责任人', 'Person', { mayHaveLeft: true, meaning: { zh: '空着即全科室', en: 'Empty: the whole department' } }),
    style: required(choice('作风', 'Style', ['思想作风', '学风', '工作作风', '领导作风', '生活作风', '三心'])),
    problem: required(longText('问题', 'Problem', { width: 24 })),
    cause: required(longText('根源', 'Cause', { width: 24 })),
    measure: required(longText('整改措施', 'Measure', { width: 24 })),
    due: required(anyDate('整改时限', 'Due')),
    done: anyDate('完成日期', 'Done'),
    verified: decidedByAccepter(choice('验收', 'Verified', ['合格', '不合格'])),
    'verified-on': decidedByAccepter(anyDate('验收日期', 'Verified on')),
    consolidation: requiredIf("verified = '合格'", longText('巩固措施', 'Consolidation', { width: 24 })),
  },
  checks: [
    ...keepsItsNumber('no', 'problem'),
    {
      rule: 'verified-before-done',
      cells: ['verified-on', 'done'],
      holds: 'verified-on ≥ done',
      says: { zh: '验收日期{verified-on}早于完成{done}。', en: 'verified {verified-on} before it was done {done}.' },
    },
    {
      rule: 'verified-not-done',
      cells: ['done', 'verified'],
      holds: "verified = '不合格' or done filled",
      says: { zh: '验收合格，须填完成日期。', en: 'verified 合格: fill in when it was done.' },
    },
  ],
  notes: {
    zh: '一个问题一行，编号全年不重复；未改完的下季沿用原编号；责任人空着即全科室；验收由督查组填。',
    en: 'A row a problem; open ones keep their number next quarter; no person: the whole department; verified by the inspection group.',
  },
})
