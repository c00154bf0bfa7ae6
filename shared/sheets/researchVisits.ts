import { leaderIsOne } from './checks/leaderIsOne.ts'
import { choice, date, longText, onePlace, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 蹲点调研: where the bureau's leaders stayed, what they found and solved, what they reported. */
export const researchVisits = defineSheet({
  kind: 'research-visits',
  number: 9,
  title: { zh: '蹲点调研', en: 'Research visits' },
  source: '蹲点调研, 二, 四',
  cycle: 'quarter',
  filledBy: 'office',
  due: { after: 'period' },
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    leader: required(person('局领导', 'Leader')),
    'site-kind': required(choice('地点类别', 'Kind of site', ['企业', '村', '其他'])),
    site: required(text('地点', 'Site')),
    days: required(onePlace('天', 'Days')),
    issue: required(longText('问题', 'Issue')),
    solution: longText('解决', 'Solution'),
    report: text('报告题目', 'Report'),
    'handed-to': requiredIf('report filled', text('报送', 'Handed to', { meaning: { zh: '报告送到哪里', en: 'To whom the report went' } })),
    'handed-in': requiredIf('report filled', date('报送日期', 'Handed in')),
  },
  checks: [
    leaderIsOne('leader', 'date'),
    { rule: 'days-above-0', cells: ['days'], holds: 'days > 0', says: { zh: '天数应大于0。', en: 'days must be above 0.' } },
  ],
  notes: { zh: '一次调研一行；写成报告的填题目、送到哪里和日期。', en: 'A row a visit; with a report: its title, to whom and when.' },
})
