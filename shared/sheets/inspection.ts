import { inspectedExists, quarterlyInItsMonth } from './checks/inspectedWork.ts'
import { anyDate, choice, department, number, required, requiredIf, text, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 重点工作督查: what was inspected, what is not finished, who is criticised at a staff meeting and what he owes by when. */
export const inspection = defineSheet({
  kind: 'inspection',
  number: 18,
  title: { zh: '重点工作督查', en: 'Inspection of key work' },
  source: '重点工作督查制, 三(四)',
  cycle: 'month',
  filledBy: 'inspection-group',
  due: { after: 'period' },
  about: 'dept',
  columns: {
    kind: required(choice('督查类别', 'Kind', ['月检查', '季督查'])),
    dept: required(department('科室', 'Department')),
    source: required(choice('来源', 'Source', ['月度重点工作', '承诺项目', '个人工作'])),
    no: required(
      number('编号', 'No.', { meaning: { zh: '来源表中的编号；个人工作自编', en: 'Its number in that sheet; free for 个人工作' } }),
    ),
    finished: required(yesNo('完成', 'Finished')),
    excused: required(yesNo('客观原因', 'Excused')),
    criticised: required(yesNo('通报批评', 'Criticised')),
    notice: requiredIf("criticised = '是'", text('文号', 'Notice')),
    meeting: anyDate('通报会日期', 'Read out on'),
    'explanation-due': requiredIf("criticised = '是'", anyDate('书面说明时限', 'Explanation due')),
    'explanation-in': anyDate('书面说明交来', 'Explanation in'),
    'criticism-due': requiredIf("criticised = '是'", anyDate('检查时限', 'Self-criticism due')),
    'criticism-in': anyDate('检查交来', 'Self-criticism in'),
  },
  checks: [
    inspectedExists,
    {
      rule: 'criticised-without-cause',
      cells: ['criticised', 'finished', 'excused'],
      holds: "criticised = '否' or (finished = '否' and excused = '否')",
      says: { zh: '已完成或有客观原因的，不通报批评。', en: 'finished or excused work is not criticised.' },
    },
    quarterlyInItsMonth,
  ],
  notes: {
    zh: '一项工作一行；季督查只在3、6、9、12月；通报批评的写明文号和两份材料的时限。',
    en: 'A row a piece of work; 季督查 in March, June, September, December; a criticism has its notice and both dates due.',
  },
})
