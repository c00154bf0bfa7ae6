import { choice, decidedByAccepter, longText, people, person, required, text, yesNo, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 金点子: 我为后勤献一计; adopted, award and reward are set by the office when it accepts the sheet. */
export const suggestions = defineSheet({
  kind: 'suggestions',
  number: 13,
  title: { zh: '金点子', en: 'Suggestions' },
  source: '我为后勤献一计, 三(二)',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  columns: {
    person: required(person('建议人', 'Author')),
    with: people('合作者', 'With'),
    title: required(text('题目', 'Title')),
    content: required(longText('内容', 'Content')),
    adopted: decidedByAccepter(yesNo('采纳', 'Adopted')),
    award: decidedByAccepter(choice('奖项', 'Award', ['一等', '二等', '三等', '鼓励'])),
    reward: decidedByAccepter(yuan('奖金', 'Reward')),
  },
  checks: [
    {
      rule: 'award-not-adopted',
      cells: ['award', 'adopted'],
      holds: "award empty or (adopted filled and adopted = '是')",
      says: { zh: '有奖项，采纳须为是。', en: 'an award needs 采纳 是.' },
    },
  ],
  notes: {
    zh: '一条建议一行；合作者填编码，用“、”分开；采纳、奖项、奖金由考核办定。',
    en: 'A row a suggestion; co-authors by code, divided by 、; adopted, award and reward are the office’s.',
  },
})
