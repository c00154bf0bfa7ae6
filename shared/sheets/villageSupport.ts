import { unitOfAid, unitOfAidSays } from './checks/unitOfAid.ts'
import { choice, count, date, reference, required, requiredIf, summed, text, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 结对帮扶: aid to the assigned village: fertilizer, books, funds, farming service, visits, policy talks. */
export const villageSupport = defineSheet({
  kind: 'village-support',
  number: 20,
  title: { zh: '结对帮扶', en: 'Aid to villages' },
  source: '双文明结对共建、三送, 四',
  cycle: 'quarter',
  filledBy: 'each',
  due: { after: 'period' },
  dueWhen: 'village-assigned',
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    village: required(reference('村', 'Village', { kind: 'assignments', column: 'site', where: "kind = '村'", ownRowsOf: 'dept' })),
    item: required(choice('项目', 'Aid', ['化肥', '书籍', '资金', '农技服务', '走访', '宣讲'])),
    'book-kind': requiredIf("item = '书籍'", choice('书籍类别', 'Kind of books', ['农业科普', '政策理论'])),
    quantity: required(summed(twoPlaces('数量', 'Quantity'))),
    unit: required(text('单位', 'Unit', { width: 9 })),
    households: count('户', 'Households'),
  },
  checks: [
    {
      rule: 'quantity-above-0',
      cells: ['quantity'],
      holds: 'quantity > 0',
      says: { zh: '数量应大于0。', en: 'the quantity must be above 0.' },
    },
    { rule: 'unit-of-item', cells: ['unit', 'item'], holds: unitOfAid, says: unitOfAidSays },
  ],
  notes: {
    zh: '一次一项一行，单位：化肥吨、书籍册、资金元、农技服务次、走访次、宣讲次。',
    en: 'A row an aid; fertilizer 吨, books 册, funds 元, farming service, visits and talks 次.',
  },
})
