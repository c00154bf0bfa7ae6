import { once } from './checks/once.ts'
import { date, required, score, text, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 公共机构节能考核: every public institution of the county, its points, and whether it fulfilled its targets. */
export const institutionEnergy = defineSheet({
  kind: 'institution-energy',
  number: 26,
  title: { zh: '公共机构节能考核', en: 'Energy assessment of institutions' },
  source: '公共机构节能考核, 五',
  cycle: 'year',
  filledBy: 'energy',
  due: { on: '12-31', year: 'same' },
  columns: {
    institution: required(text('单位', 'Institution')),
    score: required(score('得分', 'Score')),
    fulfilled: required(yesNo('完成', 'Fulfilled')),
    inspected: required(date('考核日期', 'Inspected')),
  },
  checks: [
    once('institution'),
    {
      rule: 'fulfilled-under-60',
      severity: 'explain',
      cells: ['fulfilled', 'score'],
      holds: "fulfilled = '否' or score ≥ 60",
      says: { zh: '得分{score}而填完成，请写情况说明。', en: 'score {score} yet fulfilled: explain.' },
    },
  ],
  notes: {
    zh: '一个单位一行，百分制；60分以下而完成的写情况说明。',
    en: 'A row an institution, points of 100; fulfilled below 60: explain.',
  },
})
