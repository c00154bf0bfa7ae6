import { staysApart } from './checks/staysApart.ts'
import { anyDate, choice, date, days, longText, person, reference, required, summed, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 联系企业服务: stays with the contact company; not due where assignments name no company for the department. */
export const enterpriseService = defineSheet({
  kind: 'enterprise-service',
  number: 19,
  title: { zh: '联系企业服务', en: 'Service to companies' },
  source: '蹲点便企, 四',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  dueWhen: 'company-assigned',
  dated: 'from',
  columns: {
    person: required(person('人员', 'Person')),
    company: required(reference('企业', 'Company', { kind: 'assignments', column: 'site', where: "kind = '企业'", ownRowsOf: 'dept' })),
    from: required(date('起', 'From')),
    to: required(anyDate('止', 'To')),
    days: required(summed(days('天数', 'Days'))),
    topic: required(choice('内容', 'Topic', ['招工', '企业文化', '经营管理', '生产环境', '政策咨询'])),
    way: required(choice('方式', 'Way', ['蹲点', '上门', '现场办公'])),
    problem: longText('问题', 'Problem', { width: 24 }),
    result: longText('结果', 'Result', { width: 24 }),
    solved: yesNo('解决', 'Solved'),
  },
  checks: [
    {
      rule: 'to-before-from',
      cells: ['to', 'from'],
      holds: 'to ≥ from',
      says: { zh: '止{to}早于起{from}。', en: 'to {to} is before from {from}.' },
    },
    {
      rule: 'more-days-than-stay',
      cells: ['days', 'from', 'to'],
      holds: 'to < from or days ≤ to − from + 1',
      says: { zh: '天数{days}，多于起止共{to − from + 1}天。', en: 'days {days}, but the stay is of {to − from + 1}.' },
    },
    staysApart,
  ],
  notes: {
    zh: '一人一次一行；企业按联系点名单填；同一人的起止不重叠。',
    en: 'A row a stay; the company as assigned; one person’s stays do not overlap.',
  },
})
