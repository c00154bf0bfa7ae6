import { once } from './checks/once.ts'
import { unitOfAid, unitOfAidSays } from './checks/unitOfAid.ts'
import { choice, department, required, requiredIf, text, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 联系点与帮扶任务: which company and village each department serves, and how much aid it owes. */
export const assignments = defineSheet({
  kind: 'assignments',
  number: 2,
  title: { zh: '联系点与帮扶任务', en: 'Contact points and aid duties' },
  source: '蹲点便企、双文明结对共建, 四',
  cycle: 'year',
  filledBy: 'office',
  due: { on: '02-28', year: 'same' },
  about: 'dept',
  columns: {
    dept: required(department('科室', 'Department')),
    kind: required(choice('联系点类别', 'Kind', ['企业', '村'])),
    site: required(text('名称', 'Site', { meaning: { zh: '企业或村的名称', en: 'The company’s or village’s name' } })),
    item: requiredIf("kind = '村'", choice('帮扶项目', 'Aid', ['化肥', '书籍', '资金', '农技服务', '走访'])),
    target: requiredIf("kind = '村'", twoPlaces('目标', 'Target', { meaning: { zh: '全年数量', en: 'The amount for the year' } })),
    unit: requiredIf("kind = '村'", text('单位', 'Unit', { width: 9 })),
  },
  checks: [
    { rule: 'target-above-0', cells: ['target'], holds: 'target > 0', says: { zh: '目标应大于0。', en: 'the target must be above 0.' } },
    { rule: 'unit-of-item', cells: ['unit', 'item'], holds: unitOfAid, says: unitOfAidSays },
    once('dept', 'site', 'item'),
  ],
  notes: {
    zh: '企业一家一行；村一个帮扶项目一行，单位：化肥吨、书籍册、资金元、农技服务次、走访次。',
    en: 'A row a company; for villages a row an aid: fertilizer 吨, books 册, funds 元, farming service and visits 次.',
  },
})
