import { once } from './checks/once.ts'
import { anyDate, number, person, required, text, twoPlaces, yesNo } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 车辆台账: every official vehicle with quota, driver, card; one card a vehicle 一车一卡. */
export const vehicles = defineSheet({
  kind: 'vehicles',
  number: 27,
  title: { zh: '车辆台账', en: 'Vehicles' },
  source: '公车管理, 五',
  cycle: 'year',
  filledBy: 'motorpool',
  due: { on: '01-15', year: 'same' },
  columns: {
    plate: required(
      number('车牌', 'Plate', {
        pattern: {
          source: '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][0-9A-HJ-NP-Z]{5,6}',
          says: { zh: '车牌如浙G12345', en: 'a plate looks like 浙G12345' },
        },
        meaning: { zh: '省简称、字母和5或6位，不用I、O', en: 'Province, letter, then 5 or 6 signs without I and O' },
      }),
    ),
    model: required(text('车型', 'Model')),
    quota: required(twoPlaces('定额', 'Quota', { unit: { zh: 'L/100km', en: 'L/100km' } })),
    driver: person('驾驶员', 'Driver', { meaning: { zh: '空着即备用车', en: 'Empty: a reserve vehicle' } }),
    insured: required(yesNo('定点保险', 'Insured as designated')),
    card: required(number('油卡', 'Fuel card')),
    from: required(anyDate('启用', 'In service from')),
    to: anyDate('停用', 'In service to', { meaning: { zh: '最后一天，在用留空', en: 'The last day; empty while in service' } }),
  },
  checks: [
    once('plate'),
    once('card'),
    { rule: 'quota-above-0', cells: ['quota'], holds: 'quota > 0', says: { zh: '定额应大于0。', en: 'the quota must be above 0.' } },
  ],
  notes: {
    zh: '一车一行、一车一卡；驾驶员空着即备用车；有变动报新一版。',
    en: 'A row and a card a vehicle; no driver: a reserve; changes are new versions.',
  },
})
