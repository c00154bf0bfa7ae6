import { anyDate, date, longText, required, text, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 节能督查: institutions inspected and guided, above all at peak time 用电高峰期. */
export const energyInspection = defineSheet({
  kind: 'energy-inspection',
  number: 25,
  title: { zh: '节能督查', en: 'Energy inspection' },
  source: '节能督查, 五',
  cycle: 'quarter',
  filledBy: 'energy',
  due: { after: 'period' },
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    institution: required(text('单位', 'Institution')),
    peak: required(yesNo('高峰期', 'Peak time')),
    finding: required(longText('情况', 'Finding')),
    guidance: required(longText('指导意见', 'Guidance')),
    rectified: anyDate('整改日期', 'Rectified'),
  },
  checks: [],
  notes: { zh: '一个单位一次一行；整改后补填整改日期。', en: 'A row an institution and visit; add the day it was rectified.' },
})
