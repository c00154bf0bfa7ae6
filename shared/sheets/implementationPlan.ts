import { atLeastOneOf } from './checks/atLeastOne.ts'
import { choice, date, longText, person, required, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 实施计划: a department's own plan: measures, goals, who answers, by when; also its study plan and the rules it makes. */
export const implementationPlan = defineSheet({
  kind: 'implementation-plan',
  number: 3,
  title: { zh: '实施计划', en: 'Implementation plan' },
  source: '实施意见、学习计划, 一; 制度建设, 三(四)',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '02-28', year: 'same' },
  columns: {
    part: required(choice('部分', 'Part', ['作风建设', '学习计划', '制度建设'])),
    measure: required(longText('措施', 'Measure')),
    goal: required(longText('目标', 'Goal')),
    owner: required(person('责任人', 'Owner')),
    start: required(date('起', 'Start')),
    due: required(date('止', 'Due')),
    state: choice('状态', 'State', ['未开始', '进行中', '完成']),
    document: text('成文', 'Document', { meaning: { zh: '形成的文件名称或文号', en: 'The document it led to' } }),
  },
  checks: [
    {
      rule: 'due-before-start',
      cells: ['due', 'start'],
      holds: 'due ≥ start',
      says: { zh: '止{due}早于起{start}。', en: 'due {due} is before start {start}.' },
    },
    atLeastOneOf('part', '作风建设', '学习计划'),
  ],
  notes: {
    zh: '一条措施一行；作风建设、学习计划至少各一行；责任人填编码。',
    en: 'A row a measure; at least one each of 作风建设 and 学习计划.',
  },
})
