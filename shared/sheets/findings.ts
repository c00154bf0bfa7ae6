import { choice, date, department, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 否决与处分认定: what bars or limits a grade; filled by the assessment office with the discipline inspectors. */
export const findings = defineSheet({
  kind: 'findings',
  number: 39,
  title: { zh: '否决与处分认定', en: 'Findings' },
  source: '机关后勤岗位目标考核办法、机关车队岗位目标考核办法, 三(四)',
  cycle: 'month',
  filledBy: 'office',
  due: { after: 'period' },
  restricted: true,
  writers: ['office', 'inspector'],
  dated: 'date',
  about: 'dept',
  columns: {
    person: person('人员', 'Person', { mayHaveLeft: true, meaning: { zh: '空着即科室负责人', en: 'Empty: the department’s head' } }),
    dept: required(department('科室', 'Department')),
    kind: required(choice('认定事项', 'Kind', ['违法违纪', '安全责任事故', '弄虚作假', '酒驾', '全责伤人事故', '公车私用'])),
    sanction: requiredIf("kind = '违法违纪'", choice('处分', 'Sanction', ['警告', '记过及以上'])),
    date: required(date('认定日期', 'Date')),
    document: required(text('文号', 'Document')),
    sheet: requiredIf(
      "kind = '弄虚作假'",
      text('表种', 'Sheet', { namesKind: true, meaning: { zh: '在哪种表上弄虚作假', en: 'The kind of sheet that was falsified' } }),
    ),
  },
  checks: [],
  notes: {
    zh: '一项认定一行；弄虚作假的填表种名称；违法违纪的填处分。',
    en: 'A row a finding; fraud names the kind of sheet, a breach its sanction.',
  },
})
