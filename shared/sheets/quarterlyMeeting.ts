import { atLeastOneRow } from './checks/atLeastOne.ts'
import { count, date, longText, person, required } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 效能例会: the efficiency meeting of the quarter and what it decided. */
export const quarterlyMeeting = defineSheet({
  kind: 'quarterly-meeting',
  number: 37,
  title: { zh: '效能例会', en: 'Quarterly meeting' },
  source: '每季例会, 六',
  cycle: 'quarter',
  filledBy: 'office',
  due: { after: 'period' },
  dated: 'held',
  columns: {
    held: required(date('召开日期', 'Held')),
    chair: required(person('主持人', 'Chair')),
    attended: required(count('人数', 'Attended', { unit: { zh: '人', en: 'people' } })),
    matters: required(longText('议题', 'Matters')),
    decisions: required(longText('决定', 'Decisions')),
  },
  checks: [atLeastOneRow],
  notes: { zh: '每季至少一次，一次一行。', en: 'At least one each quarter, a row a meeting.' },
})
