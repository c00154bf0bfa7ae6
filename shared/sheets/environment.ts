import { anyDate, date, department, longText, required, score, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 环境卫生检查: sanitation inspected area by area, with points. */
export const environment = defineSheet({
  kind: 'environment',
  number: 22,
  title: { zh: '环境卫生检查', en: 'Sanitation inspection' },
  source: '文明创建/创国卫复审, 四',
  cycle: 'month',
  filledBy: 'inspection-group',
  due: { after: 'period' },
  dated: 'date',
  about: 'dept',
  carriesOver: ['area', 'dept'],
  columns: {
    date: required(date('日期', 'Date')),
    area: required(text('区域', 'Area')),
    dept: required(department('责任科室', 'Department')),
    score: required(score('得分', 'Score')),
    problem: longText('问题', 'Problem'),
    rectified: anyDate('整改日期', 'Rectified'),
  },
  checks: [],
  notes: { zh: '一个区域一行，百分制。', en: 'A row an area, points of 100.' },
})
