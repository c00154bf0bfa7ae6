import { keepsItsNumber } from './checks/keepsItsNumber.ts'
import { anyDate, choice, department, longText, number, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 效能投诉: complaints, against whom, handled by which department until when; nobody named means the head of that day. */
export const complaints = defineSheet({
  kind: 'complaints',
  number: 36,
  title: { zh: '效能投诉', en: 'Complaints' },
  source: '效能投诉中心, 六',
  cycle: 'month',
  filledBy: 'inspection-group',
  due: { after: 'period' },
  restricted: true,
  dated: 'received',
  about: 'dept',
  ledger: 'no',
  columns: {
    no: required(number('编号', 'No.')),
    matter: required(
      text('同一事项', 'Matter', { meaning: { zh: '同一件事的几次投诉填同一名称', en: 'Several complaints of one thing bear one name' } }),
    ),
    received: required(anyDate('收到', 'Received')),
    channel: required(choice('渠道', 'Channel', ['电话', '信函', '网络', '来访'])),
    dept: required(department('被投诉科室', 'Department')),
    person: person('被投诉人', 'Person', { mayHaveLeft: true, meaning: { zh: '空着即科室负责人', en: 'Empty: the department’s head' } }),
    'handled-by': required(department('办理科室', 'Handled by')),
    due: required(anyDate('办结时限', 'Due')),
    closed: anyDate('办结日期', 'Closed'),
    finding: requiredIf('closed filled', choice('认定', 'Finding', ['属实', '部分属实', '不属实'])),
    result: requiredIf('closed filled', longText('处理结果', 'Result')),
  },
  checks: [
    ...keepsItsNumber('no', 'matter'),
    {
      rule: 'closed-before-received',
      cells: ['closed', 'received'],
      holds: 'closed ≥ received',
      says: { zh: '办结{closed}早于收到{received}。', en: 'closed {closed}, before it came {received}.' },
    },
    {
      rule: 'due-before-received',
      cells: ['due', 'received'],
      holds: 'due ≥ received',
      says: { zh: '时限{due}早于收到{received}。', en: 'due {due}, before it came {received}.' },
    },
  ],
  notes: {
    zh: '一件一行，编号全年不重复；未办结的下月沿用原编号；不写投诉人姓名。',
    en: 'A row a complaint; open ones keep their number; the complainant’s name is not written.',
  },
})
