import { assessedClause, differsWithoutNote, ownWithinMaximum } from './checks/assessedClause.ts'
import { longText, number, person, required, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 岗位目标自评: what each person gives himself clause by clause; held against the newest run where there is one. */
export const selfAssessment = defineSheet({
  kind: 'self-assessment',
  number: 41,
  title: { zh: '岗位目标自评', en: 'Self-assessment' },
  source: '机关后勤岗位目标考核办法, 三(四)',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '01-10', year: 'next' },
  columns: {
    person: required(person('人员', 'Person')),
    clause: required(
      number('条款', 'Clause', { meaning: { zh: '考核办法的条款号，如6', en: 'The clause’s number in the method, such as 6' } }),
    ),
    own: required(twoPlaces('自评', 'Own points', { unit: { zh: '分', en: 'points' } })),
    note: longText('说明', 'Note'),
  },
  checks: [assessedClause, ownWithinMaximum, differsWithoutNote],
  notes: {
    zh: '一人一条款一行；自评不超过分值，与得分不同的写说明。',
    en: 'A row a person and clause; at most its maximum; a note where it differs from the points.',
  },
})
