import { once } from './checks/once.ts'
import { choice, onePlace, person, reference, required, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 百日节油竞赛: each vehicle and driver's reading at start and end, fuel, worst accident; once a year. */
export const contest = defineSheet({
  kind: 'contest',
  number: 30,
  title: { zh: '百日节油竞赛', en: 'Hundred-day fuel contest' },
  source: '百日节油竞赛, 五',
  cycle: 'year',
  filledBy: 'motorpool',
  due: { on: '09-20', year: 'same' },
  columns: {
    plate: required(reference('车牌', 'Plate', { kind: 'vehicles', column: 'plate' }, { width: 12 })),
    driver: required(person('驾驶员', 'Driver')),
    'km-start': required(onePlace('起始里程', 'Reading at start', { unit: { zh: 'km', en: 'km' } })),
    'km-end': required(onePlace('结束里程', 'Reading at end', { unit: { zh: 'km', en: 'km' } })),
    fuel: required(twoPlaces('油量', 'Fuel', { unit: { zh: 'L', en: 'L' } })),
    accident: required(choice('事故', 'Accident', ['无', '次责', '同责', '主责', '全责'])),
  },
  checks: [
    once('plate', 'driver'),
    {
      rule: 'end-before-start',
      cells: ['km-end', 'km-start'],
      holds: 'km-end ≥ km-start',
      says: { zh: '结束里程{km-end}小于起始{km-start}。', en: 'reading {km-end} is below {km-start} at start.' },
    },
  ],
  notes: { zh: '每车每名驾驶员一行；事故填竞赛期间责任最重的一次。', en: 'A row a vehicle and driver; the accident with most blame.' },
})
