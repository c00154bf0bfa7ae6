import { atLeastOneOf } from './checks/atLeastOne.ts'
import { choice, longText, required } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 年度小结: what went well, what falls short, what comes next: the department's part of the annual report. */
export const yearSummary = defineSheet({
  kind: 'year-summary',
  number: 42,
  title: { zh: '年度小结', en: 'Year’s summary' },
  source: '总结, 末',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '01-10', year: 'next' },
  columns: {
    kind: required(choice('类别', 'Kind', ['亮点', '差距', '打算'])),
    text: required(longText('内容', 'Text')),
  },
  checks: [atLeastOneOf('kind', '差距', '打算')],
  notes: { zh: '一点一行；差距、打算至少各一行。', en: 'A row a point; at least one each of 差距 and 打算.' },
})
