import { anyDate, choice, count, longText, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 中心工作与荣誉: central tasks done, honours won, and to whom they are credited. */
export const centralTasks = defineSheet({
  kind: 'central-tasks',
  number: 21,
  title: { zh: '中心工作与荣誉', en: 'Central tasks and honours' },
  source: '中心工作(新兴街拆迁), 四',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  columns: {
    matter: required(
      text('事项', 'Matter', { meaning: { zh: '同一事项用同一名称，只计最高一级', en: 'One matter, one name: its highest level counts' } }),
    ),
    task: required(longText('任务', 'Task')),
    due: anyDate('时限', 'Due'),
    finished: anyDate('完成日期', 'Finished'),
    'credited-to': required(choice('记于', 'Credited to', ['科室', '个人', '全局'])),
    person: requiredIf("credited-to = '个人'", person('人员', 'Person')),
    visits: count('走访', 'Visits', { unit: { zh: '次', en: 'times' } }),
    level: choice('级别', 'Level', ['国家', '省', '市', '县']),
    title: requiredIf('level filled', text('荣誉', 'Honour')),
    awarded: requiredIf('level filled', anyDate('授予日期', 'Awarded')),
    evidence: requiredIf(
      'level filled',
      text('文号', 'Evidence', { meaning: { zh: '表彰文件的文号', en: 'The number of the award’s document' } }),
    ),
  },
  checks: [
    {
      rule: 'awarded-after-freeze',
      cells: ['awarded'],
      holds: 'awarded ≤ @freeze',
      says: { zh: '授予日期{awarded}晚于截止日。', en: 'awarded {awarded}, after the freeze.' },
    },
  ],
  notes: { zh: '一个事项一行；荣誉填级别、名称、授予日期和文号。', en: 'A row a matter; an honour has level, name, date and document.' },
})
