import { keepsItsNumber } from './checks/keepsItsNumber.ts'
import { anyDate, choice, department, longText, number, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 点题公开: questions that the public asks, who answers by when, and the answer. */
export const openRequests = defineSheet({
  kind: 'open-requests',
  number: 35,
  title: { zh: '点题公开', en: 'Questions from the public' },
  source: '点题公开, 六',
  cycle: 'month',
  filledBy: 'office',
  due: { after: 'period' },
  dated: 'received',
  about: 'dept',
  ledger: 'no',
  columns: {
    no: required(number('编号', 'No.')),
    received: required(anyDate('收到', 'Received')),
    'asked-by': text('提问人', 'Asked by', { width: 12 }),
    question: required(longText('问题', 'Question')),
    dept: required(department('承办科室', 'Department')),
    due: required(anyDate('答复时限', 'Due')),
    answered: anyDate('答复日期', 'Answered'),
    answer: requiredIf('answered filled', longText('答复', 'Answer')),
    place: requiredIf('answered filled', choice('公开地点', 'Place', ['上墙', '网站', '会议'])),
  },
  checks: [
    ...keepsItsNumber('no', 'question'),
    {
      rule: 'answered-before-received',
      cells: ['answered', 'received'],
      holds: 'answered ≥ received',
      says: { zh: '答复{answered}早于收到{received}。', en: 'answered {answered}, before it came {received}.' },
    },
    {
      rule: 'due-before-received',
      cells: ['due', 'received'],
      holds: 'due ≥ received',
      says: { zh: '时限{due}早于收到{received}。', en: 'due {due}, before it came {received}.' },
    },
  ],
  notes: { zh: '一问一行，编号全年不重复；未答复的下月沿用原编号续填。', en: 'A row a question; open ones keep their number next month.' },
})
