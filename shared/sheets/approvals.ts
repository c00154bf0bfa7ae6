import { anyDate, choice, date, person, required, requiredIf, summed, text, yesNo, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 会议外出考察审批: meetings, journeys, study tours, assessments, and who approved them. */
export const approvals = defineSheet({
  kind: 'approvals',
  number: 16,
  title: { zh: '会议外出考察审批', en: 'Approvals of meetings and journeys' },
  source: '工作作风督查制, 三(四)',
  cycle: 'month',
  filledBy: 'each',
  due: { after: 'period' },
  dated: 'from',
  columns: {
    person: required(person('人员', 'Person')),
    kind: required(choice('事由', 'Kind', ['会议', '外出', '考察', '考核'])),
    place: required(text('地点', 'Place')),
    from: required(date('起', 'From')),
    to: required(anyDate('止', 'To')),
    approved: required(yesNo('批准', 'Approved')),
    'approved-by': requiredIf("approved = '是'", text('批准人', 'Approved by', { width: 12 })),
    'approved-on': requiredIf("approved = '是'", anyDate('批准日期', 'Approved on')),
    cost: summed(yuan('费用', 'Cost')),
  },
  checks: [
    {
      rule: 'to-before-from',
      cells: ['to', 'from'],
      holds: 'to ≥ from',
      says: { zh: '止{to}早于起{from}。', en: 'to {to} is before from {from}.' },
    },
    {
      rule: 'approved-afterwards',
      severity: 'explain',
      cells: ['approved-on', 'from'],
      holds: 'approved-on ≤ from',
      says: { zh: '批准{approved-on}晚于起{from}，请写情况说明。', en: 'approved {approved-on}, after it began: explain.' },
    },
  ],
  notes: {
    zh: '一人一次一行；先批后去，补批的写情况说明。',
    en: 'A row a person and journey; approval comes first, later ones are explained.',
  },
})
