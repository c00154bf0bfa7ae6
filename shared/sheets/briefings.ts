import { oneRowALevel } from './checks/oneRowALevel.ts'
import { anyDate, choice, date, people, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 效能信息报送: information reported upward, by whom, and at which level it was adopted: one row a level. */
export const briefings = defineSheet({
  kind: 'briefings',
  number: 38,
  title: { zh: '效能信息报送', en: 'Briefings' },
  source: '信息报送, 六',
  cycle: 'month',
  filledBy: 'each',
  due: { after: 'period' },
  dated: 'sent',
  columns: {
    title: required(text('题目', 'Title')),
    author: required(person('作者', 'Author')),
    with: people('合作者', 'With'),
    sent: required(date('报送日期', 'Sent')),
    level: choice('采用', 'Adopted by', ['省', '市', '县']),
    adopted: requiredIf('level filled', anyDate('采用日期', 'Adopted on')),
  },
  checks: [
    {
      rule: 'adopted-before-sent',
      cells: ['adopted', 'sent'],
      holds: 'adopted ≥ sent',
      says: { zh: '采用{adopted}早于报送{sent}。', en: 'adopted {adopted}, before it was sent {sent}.' },
    },
    oneRowALevel,
  ],
  notes: {
    zh: '一条信息一行；几级采用的每级一行；合作者填编码，用“、”分开。',
    en: 'A row a briefing; adopted at several levels: a row each; co-authors by code, divided by 、.',
  },
})
