import { choice, count, date, longText, required, requiredIf, text, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 主题教育活动: theme education and the Party's ninetieth anniversary, with who should have come and who came. */
export const themeActivities = defineSheet({
  kind: 'theme-activities',
  number: 12,
  title: { zh: '主题教育活动', en: 'Theme activities' },
  source: '主题教育, 三(二); 建党九十周年, 三(三)',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    theme: required(
      choice('主题', 'Theme', ['窗口形象', '三心教育', '五讲', '党课', '唱红歌', '重走长征路', '走访慰问', '下乡宣讲', '其他']),
    ),
    content: required(longText('内容', 'Content')),
    lecturer: requiredIf("theme in ('党课', '下乡宣讲')", text('主讲', 'Lecturer', { width: 12 })),
    'due-attend': required(count('应到', 'Should attend', { unit: { zh: '人', en: 'people' } })),
    attended: required(count('实到', 'Attended', { unit: { zh: '人', en: 'people' } })),
    amount: yuan('慰问金', 'Gift money'),
    households: count('户', 'Households'),
  },
  checks: [
    {
      rule: 'due-attend-above-0',
      cells: ['due-attend'],
      holds: 'due-attend > 0',
      says: { zh: '应到应大于0。', en: 'who should attend must be above 0.' },
    },
    {
      rule: 'more-than-due',
      cells: ['attended', 'due-attend'],
      holds: 'attended ≤ due-attend',
      says: { zh: '实到{attended}，多于应到{due-attend}。', en: '{attended} attended, {due-attend} should have.' },
    },
  ],
  notes: {
    zh: '一次活动一行；党课、下乡宣讲写明主讲；慰问填金额和户数。',
    en: 'A row an activity; lectures name the lecturer; visits the money and households.',
  },
})
