import { everyVehicleInService, ownCard } from './checks/vehiclesInService.ts'
import { once } from './checks/once.ts'
import { number, onePlace, person, reference, required, requiredIf, summed, twoPlaces, yesNo, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 车辆月度运行: each vehicle and driver's distance, fuel, repairs of the month. */
export const vehicleLog = defineSheet({
  kind: 'vehicle-log',
  number: 28,
  title: { zh: '车辆月度运行', en: 'Vehicles’ month' },
  source: '公车管理, 五',
  cycle: 'month',
  filledBy: 'motorpool',
  due: { after: 'period' },
  carriesOver: ['plate', 'driver', 'card'],
  columns: {
    plate: required(reference('车牌', 'Plate', { kind: 'vehicles', column: 'plate' }, { width: 12 })),
    driver: required(person('驾驶员', 'Driver')),
    km: required(summed(onePlace('里程', 'Distance', { unit: { zh: 'km', en: 'km' } }))),
    fuel: required(summed(twoPlaces('油量', 'Fuel', { unit: { zh: 'L', en: 'L' } }))),
    'fuel-cost': required(summed(yuan('油费', 'Fuel cost'))),
    designated: required(yesNo('定点加油', 'Refuelled as designated')),
    card: requiredIf('fuel > 0', number('油卡', 'Fuel card')),
    'repair-cost': summed(yuan('维修费', 'Repair cost')),
    'repair-designated': requiredIf('repair-cost > 0', yesNo('定点维修', 'Repaired as designated')),
  },
  checks: [
    once('plate', 'driver'),
    ownCard,
    {
      rule: 'km-0',
      severity: 'explain',
      cells: ['km'],
      holds: 'km > 0',
      says: { zh: '里程为0，请写情况说明。', en: 'no distance: explain.' },
    },
    {
      rule: 'fuel-out-of-range',
      severity: 'explain',
      cells: ['fuel', 'km'],
      holds: 'km = 0 or (fuel × 100 ≥ km × 3 and fuel × 100 ≤ km × 60)',
      says: {
        zh: '{fuel × 100 ÷ km}升/百公里，不在3至60内，请写情况说明。',
        en: '{fuel × 100 ÷ km} L/100km, not within 3 to 60: explain.',
      },
    },
    ...everyVehicleInService,
  ],
  notes: {
    zh: '每车每名驾驶员一行，在用车辆都要有；加油填油卡号，维修填是否定点。',
    en: 'A row a vehicle and driver, every vehicle in service; card with fuel, designated or not with repairs.',
  },
})
