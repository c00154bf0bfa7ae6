import { everyProject, notBelowLastMonth, completedReachesTarget } from './checks/pledgedTargets.ts'
import { once } from './checks/once.ts'
import { choice, longText, reference, required, requiredIf, text, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 承诺项目进度: every pledged project once a month from April, with what is done since the year's start. */
export const pledgeProgress = defineSheet({
  kind: 'pledge-progress',
  number: 5,
  title: { zh: '承诺项目进度', en: 'Progress of pledged projects' },
  source: '年度创业承诺项目, 一, 六',
  cycle: 'month',
  filledBy: 'each',
  due: { after: 'period' },
  firstMonth: 4,
  carriesOver: ['no'],
  columns: {
    no: required(reference('编号', 'No.', { kind: 'pledge-projects', column: 'no' }, { width: 12 })),
    done: required(
      twoPlaces('累计完成', 'Done so far', { meaning: { zh: '年初至本月底的累计数', en: 'From the year’s start to the month’s end' } }),
    ),
    state: required(choice('状态', 'State', ['按期', '滞后', '完成'])),
    problem: requiredIf("state = '滞后'", longText('问题', 'Problem')),
    evidence: text('佐证', 'Evidence'),
  },
  checks: [once('no'), everyProject, notBelowLastMonth, completedReachesTarget],
  notes: {
    zh: '每个承诺项目每月一行；累计完成从年初算起；滞后的写明问题。',
    en: 'Every project once a month; done so far counts from January; say what holds up what is late.',
  },
})
