import { once } from './checks/once.ts'
import { sumsTo } from './checks/sumsTo.ts'
import { date, number, percent, person, required, text, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 年度创业承诺项目: a department's pledged projects with target and weight; the weights add up to 100. */
export const pledgeProjects = defineSheet({
  kind: 'pledge-projects',
  number: 4,
  title: { zh: '年度创业承诺项目', en: 'Pledged projects' },
  source: '年度创业承诺项目, 一, 六',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '03-31', year: 'same' },
  columns: {
    no: required(number('编号', 'No.')),
    project: required(text('项目', 'Project')),
    goal: required(text('目标', 'Goal')),
    unit: required(text('单位', 'Unit', { width: 9, meaning: { zh: '目标值的计量单位', en: 'What the target is counted in' } })),
    target: required(twoPlaces('目标值', 'Target')),
    weight: required(percent('权重', 'Weight')),
    owner: required(person('责任人', 'Owner')),
    due: required(date('完成时限', 'Due')),
    published: required(date('公开日期', 'Published')),
  },
  checks: [
    once('no'),
    { rule: 'target-above-0', cells: ['target'], holds: 'target > 0', says: { zh: '目标值应大于0。', en: 'the target must be above 0.' } },
    sumsTo('weight', '100'),
  ],
  notes: {
    zh: '一个项目一行；编号不重复，全年不变；各项目权重合计100。',
    en: 'A row a project; numbers stay the same all year; weights add up to 100.',
  },
})
