import { anyDate, choice, department, month, required, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 公开事项: what was shown to the public, of which month, when and where. */
export const disclosure = defineSheet({
  kind: 'disclosure',
  number: 34,
  title: { zh: '公开事项', en: 'Disclosures' },
  source: '及时公开, 六',
  cycle: 'month',
  filledBy: 'office',
  due: { after: 'period' },
  about: 'dept',
  carriesOver: ['kind', 'dept', 'place'],
  columns: {
    kind: required(choice('类别', 'Kind', ['重点工作', '承诺进度', '财务信息', '车辆油耗', '制度', '其他'])),
    dept: required(department('责任科室', 'Responsible department')),
    content: required(text('内容', 'Content')),
    'of-month': required(month('所属月', 'Of month', { meaning: { zh: '公开的是哪个月的事', en: 'The month that it is about' } })),
    published: required(anyDate('公开日期', 'Published')),
    place: required(choice('地点', 'Place', ['上墙', '网站', '会议'])),
  },
  checks: [
    {
      rule: 'of-later-month',
      cells: ['of-month'],
      holds: 'of-month ≤ @period',
      says: { zh: '所属月{of-month}晚于本表的月份。', en: '{of-month} is later than this sheet’s month.' },
    },
  ],
  notes: {
    zh: '一件一处一行；所属月填2011-06这样的月份，不晚于本月。',
    en: 'A row a matter and place; of month as 2011-06, not later than this month.',
  },
})
