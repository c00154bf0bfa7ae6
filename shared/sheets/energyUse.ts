import { once } from './checks/once.ts'
import { changeOnLastYear } from './checks/changeOnLastYear.ts'
import { count, onePlace, required, summed, text, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

const kWh = { unit: { zh: 'kWh', en: 'kWh' }, width: 12 }
const tons = { unit: { zh: 't', en: 't' }, width: 12 }

/** 能源资源消耗: electricity, water, gas, fuel of each institution, against the same month last year. */
export const energyUse = defineSheet({
  kind: 'energy-use',
  number: 23,
  title: { zh: '能源资源消耗', en: 'Energy and water use' },
  source: '节能降耗, 五',
  cycle: 'month',
  filledBy: 'energy',
  due: { after: 'period' },
  carriesOver: ['institution', 'headcount', 'area'],
  columns: {
    institution: required(text('单位', 'Institution')),
    electricity: required(summed(twoPlaces('用电', 'Electricity', kWh))),
    'electricity-base': required(summed(twoPlaces('去年同期用电', 'Electricity last year', kWh))),
    water: required(summed(twoPlaces('用水', 'Water', tons))),
    'water-base': required(summed(twoPlaces('去年同期用水', 'Water last year', tons))),
    gas: twoPlaces('用气', 'Gas', { unit: { zh: 'm³', en: 'm³' } }),
    fuel: twoPlaces('用油', 'Fuel', { unit: { zh: 'L', en: 'L' } }),
    headcount: required(count('用能人数', 'Headcount', { unit: { zh: '人', en: 'people' } })),
    area: required(onePlace('建筑面积', 'Floor area', { unit: { zh: 'm²', en: 'm²' } })),
  },
  checks: [
    once('institution'),
    ...changeOnLastYear('electricity', 'electricity-base', { zh: '用电', en: 'electricity' }),
    ...changeOnLastYear('water', 'water-base', { zh: '用水', en: 'water' }),
  ],
  notes: {
    zh: '一个单位一行；与去年同期相差超过30%，或去年为0的，写情况说明。',
    en: 'A row an institution; beyond 30 % on last year, or last year 0: explain.',
  },
})
