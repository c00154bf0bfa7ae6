import { once } from './checks/once.ts'
import { count, date, person, required, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 学习体会: each person's essay on 如何加强机关作风建设, at least 1,500 characters. */
export const studyEssays = defineSheet({
  kind: 'study-essays',
  number: 8,
  title: { zh: '学习体会', en: 'Study essays' },
  source: '学习体会, 二',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '12-10', year: 'same' },
  columns: {
    person: required(person('作者', 'Author')),
    title: required(text('题目', 'Title')),
    chars: required(count('字数', 'Characters', { unit: { zh: '字', en: 'characters' } })),
    'handed-in': required(date('交稿', 'Handed in')),
  },
  checks: [
    once('person'),
    {
      rule: 'under-1500',
      severity: 'warn',
      cells: ['chars'],
      holds: 'chars ≥ 1500',
      says: { zh: '{chars}字，不足1500字。', en: '{chars} characters, fewer than 1,500.' },
    },
  ],
  notes: { zh: '每人一篇一行，不少于1500字；11月30日前交稿。', en: 'An essay a person, at least 1,500 characters, by 30 November.' },
})
