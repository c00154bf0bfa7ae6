import { totalContinues } from './checks/totalContinues.ts'
import { once } from './checks/once.ts'
import { required, summed, text, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 财务收支: each line's budget, month and total since January; shown on the wall each month. */
export const financeMonthly = defineSheet({
  kind: 'finance-monthly',
  number: 33,
  title: { zh: '财务收支', en: 'Finance of the month' },
  source: '财务资产、及时公开, 五, 六',
  cycle: 'month',
  filledBy: 'finance',
  due: { after: 'period' },
  carriesOver: ['line', 'budget'],
  columns: {
    line: required(text('科目', 'Line')),
    budget: required(yuan('预算', 'Budget')),
    month: required(summed(yuan('本月', 'This month'))),
    total: required(summed(yuan('累计', 'Since January'))),
  },
  checks: [once('line'), totalContinues],
  notes: { zh: '一个科目一行；累计=上月累计+本月，一月从0起。', en: 'A row a line; since January = last month’s plus this month’s.' },
})
