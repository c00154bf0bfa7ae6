import { once } from './checks/once.ts'
import { anyDate, date, longText, number, percent, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 月度重点工作: what each person had to get done in the month, and how far it got. */
export const monthlyWork = defineSheet({
  kind: 'monthly-work',
  number: 14,
  title: { zh: '月度重点工作', en: 'Key work of the month' },
  source: '重点工作督查制, 三(四)',
  cycle: 'month',
  filledBy: 'each',
  due: { after: 'period' },
  columns: {
    no: required(number('编号', 'No.')),
    task: required(text('工作任务', 'Task')),
    result: required(text('预期', 'Expected result')),
    owner: required(person('责任人', 'Owner')),
    due: required(date('完成时限', 'Due')),
    completion: required(percent('完成率', 'Completion')),
    finished: anyDate('完成日期', 'Finished'),
    reason: requiredIf('completion < 100', longText('未完成原因', 'Reason')),
  },
  checks: [
    once('no'),
    {
      rule: 'finished-iff-100',
      cells: ['finished', 'completion'],
      holds: '(completion = 100 and finished filled) or (completion < 100 and finished empty)',
      says: { zh: '完成率{completion}%：100的填完成日期，不足的不填。', en: '{completion} % done: a date of finishing only with 100.' },
    },
  ],
  notes: {
    zh: '一项工作一行；完成率100的填完成日期，不足100的写原因。',
    en: 'A row a task; with 100 % the day it was finished, with less the reason.',
  },
})
