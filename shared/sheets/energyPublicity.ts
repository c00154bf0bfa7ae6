import { choice, count, date, required, requiredIf, summed, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 节能宣传与措施: booklets, banners, exhibitions, media of the publicity month, and measures of energy management. */
export const energyPublicity = defineSheet({
  kind: 'energy-publicity',
  number: 24,
  title: { zh: '节能宣传与措施', en: 'Energy publicity and measures' },
  source: '节能宣传月、节能管理, 五',
  cycle: 'quarter',
  filledBy: 'energy',
  due: { after: 'period' },
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    kind: required(choice('类别', 'Kind', ['图册倡议书', '横幅', '标语', '展板', '图片展', '摄影展', '媒体', '措施'])),
    institution: required(text('单位', 'Institution')),
    content: required(text('内容', 'Content')),
    medium: requiredIf("kind = '媒体'", choice('媒体', 'Medium', ['报纸', '电视', '广播', '网络'])),
    measure: requiredIf("kind = '措施'", choice('措施', 'Measure', ['绿色照明', '装置改造', '水管检修', '其他'])),
    quantity: required(
      summed(count('数量', 'Quantity', { meaning: { zh: '份、条、块、次、处', en: 'Copies, banners, boards, times, places' } })),
    ),
    audience: count('受众', 'Audience', { unit: { zh: '人', en: 'people' } }),
  },
  checks: [
    {
      rule: 'quantity-above-0',
      cells: ['quantity'],
      holds: 'quantity > 0',
      says: { zh: '数量应大于0。', en: 'the quantity must be above 0.' },
    },
  ],
  notes: { zh: '一项一行；媒体填哪种媒体，措施填哪种措施。', en: 'A row each; media say which, measures which.' },
})
