import { anyDate, choice, count, date, longText, person, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 作风自查: four in the year, results notified 通报, responsibility pursued 责任追究; several persons stand in several rows. */
export const selfInspection = defineSheet({
  kind: 'self-inspection',
  number: 11,
  title: { zh: '作风自查', en: 'Self-inspection' },
  source: '自查, 三(一)',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    scope: required(text('范围', 'Scope')),
    findings: required(count('问题数', 'Problems found')),
    detail: requiredIf('findings > 0', longText('具体问题', 'Detail')),
    notified: anyDate('通报日期', 'Notified'),
    person: requiredIf("accountability ≠ '无'", person('被追究人', 'Person')),
    accountability: required(choice('责任追究', 'Accountability', ['无', '批评教育', '书面检查', '诫勉谈话', '通报批评', '移交处理'])),
  },
  checks: [
    {
      rule: 'notified-before-date',
      cells: ['notified', 'date'],
      holds: 'notified ≥ date',
      says: { zh: '通报日期{notified}早于自查{date}。', en: 'notified {notified} before the inspection {date}.' },
    },
  ],
  notes: {
    zh: '每季至少一次；有责任追究的每人一行，没有的填无。',
    en: 'At least one each quarter; a row each person held to account, otherwise 无.',
  },
})
