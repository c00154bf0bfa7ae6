import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { months, motorPool, year } from './bureau.ts'
import { cells, hundredths, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { fixedRandomOf, randomOf } from './mulberry32.ts'
import type { Vehicle } from './vehicleFleet.ts'
import { equalDrivers, fleet, logFaults, reserveDrivers, thrift } from './vehicleFleet.ts'

/** 车辆台账. */
export const vehicles: System = () => [
  {
    kind: 'vehicles',
    department: motorPool,
    period: String(year),
    rows: fleet.map(({ plate, model, quota, driver, insured, card }) =>
      cells({ plate, model, quota: hundredths(quota), driver, insured, card, from: '2011-01-01' }),
    ),
  },
]

/** A month of a vehicle: km in tenths, fuel in hundredths of a litre, repairs in yuan. */
interface Run {
  readonly vehicle: Vehicle
  readonly driver: string
  readonly km: number
  readonly fuel: number
  readonly repair: number
}

/** @returns what each vehicle ran in a month */
function runsIn(month: Period): Run[] {
  const random = fixedRandomOf(`vehicle-log ${month}`)
  return fleet.map((vehicle) => {
    const driver = vehicle.driver ?? reserveDrivers[month]!
    const fixed = vehicle.driver === undefined ? undefined : equalDrivers[driver]?.[months.indexOf(month)]
    if (fixed !== undefined) return { vehicle, driver, km: fixed[0], fuel: fixed[1], repair: fixed[2] }
    if (vehicle.driver === undefined && month === '2011-08') return { vehicle, driver, km: 0, fuel: 0, repair: 0 }
    const km = vehicle.driver === undefined ? random.whole(2800, 9500) : random.whole(14200, 20400)
    // The spread of a month is small beside the steps of drivers-2011 clause 7, so that the year keeps to its band.
    const fuel = Math.round((km * vehicle.quota * (thrift[driver]! + random.whole(-6, 6))) / 1_000_000)
    const repair = random.chance(28) ? random.whole(16, 90) * 10 * (driver === 'CD-16' || driver === 'CD-13' ? 2 : 1) : 0
    return { vehicle, driver, km, fuel, repair }
  })
}

/** 车辆月度运行: each vehicle's month. */
export const vehicleLog: System = () => each('vehicle-log', motorPool, months, (month) => runsIn(month).map((run) => logRow(run, month)))

function logRow({ vehicle, driver, km, fuel, repair }: Run, month: Period): Row {
  const fault = vehicle.driver === undefined ? undefined : logFaults[`${driver} ${month}`]
  const repaired = fault?.repairElsewhere && repair === 0 ? 380 : repair
  return cells({
    plate: vehicle.plate,
    driver,
    km: tenths(km),
    fuel: hundredths(fuel),
    'fuel-cost': hundredths(Math.round((fuel * priceIn(month)) / 100)),
    designated: fault?.elsewhere !== true,
    card: fuel === 0 ? undefined : (fault?.card ?? vehicle.card),
    ...(repaired === 0 ? {} : { 'repair-cost': repaired, 'repair-designated': fault?.repairElsewhere !== true }),
  })
}

// Hundredths of a yuan a litre: the price rose in February and April and fell in October.
const priceIn = (month: Period) => (month < '2011-02' ? 689 : month < '2011-04' ? 718 : month < '2011-10' ? 758 : 733)

/** 百日节油竞赛, 2011-06-01 to 09-08: a driver at fault in an accident is out; CD-04 and CD-05 saved equally much over equally many km. */
export const contest: System = (seed) => {
  const random = randomOf(seed, 'contest')
  const runs = ['2011-06', '2011-07', '2011-08'].map(runsIn)
  const rows = fleet.flatMap((vehicle, i) => {
    if (vehicle.driver === undefined) return []
    const summer = runs.map((month) => month[i]!)
    const [km, fuel] = [summer.reduce((sum, run) => sum + run.km, 0), summer.reduce((sum, run) => sum + run.fuel, 0)]
    const start = random.whole(380_000, 1_900_000)
    const equal = equalDrivers[vehicle.driver] !== undefined
    // The first days of September came on top, at the same use.
    const share = equal ? 8 : random.whole(5, 10)
    const driven = Math.round((km * (100 + share)) / 100)
    const burned = Math.round((fuel * (100 + share)) / 100)
    const accident = contestAccidents[vehicle.driver] ?? '无'
    return [
      cells({
        plate: vehicle.plate,
        driver: vehicle.driver,
        'km-start': tenths(start),
        'km-end': tenths(start + driven),
        fuel: hundredths(burned),
        accident,
      }),
    ]
  })
  return [{ kind: 'contest', department: motorPool, period: String(year), rows }]
}

const contestAccidents: Readonly<Record<string, string>> = { 'CD-07': '主责', 'CD-13': '同责' }

// What drivers-2011 counts, by driver and month; nothing else happened.
const events: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'CD-04 2011-06': { commendations: 1 },
  'CD-04 2011-09': { late: 2 },
  'CD-05 2011-03': { late: 2 },
  'CD-05 2011-11': { commendations: 1 },
  'CD-06 2011-05': { violations: 1 },
  'CD-06 2011-10': { commendations: 1 },
  'CD-07 2011-07': { 'acc-main': 1, violations: 1 },
  'CD-08 2011-03': { late: 1 },
  'CD-08 2011-12': { late: 1 },
  'CD-09 2011-04': { violations: 1 },
  'CD-09 2011-08': { commendations: 1 },
  'CD-10 2011-04': { violations: 1 },
  'CD-10 2011-06': { violations: 2 },
  'CD-10 2011-11': { 'acc-minor': 1 },
  'CD-11 2011-04': { late: 1 },
  'CD-11 2011-09': { refused: 1 },
  'CD-12 2011-09': { violations: 1 },
  'CD-13 2011-08': { 'acc-equal': 1 },
  'CD-13 2011-02': { late: 1 },
  'CD-15 2011-06': { late: 2 },
  'CD-15 2011-11': { late: 1, violations: 1 },
  'CD-16 2011-05': { late: 1 },
  'CD-17 2011-03': { violations: 1 },
}

const missedSafety: readonly string[] = [
  'CD-16 2011-03',
  'CD-16 2011-07',
  'CD-16 2011-10',
  'CD-15 2011-05',
  'CD-11 2011-12',
  'CD-08 2011-09',
]

/** 驾驶员月度考核: everybody who drove, each month. */
export const driverRecord: System = (seed) =>
  each('driver-record', motorPool, months, (month) => {
    const drivers = [...fleet.flatMap((vehicle) => vehicle.driver ?? []), ...(month <= '2011-04' ? ['CD-17'] : [])]
    return drivers.map((driver) => recordRow(driver, month, randomOf(seed, `driver-record ${driver} ${month}`)))
  })

function recordRow(driver: string, month: Period, random: Random): Row {
  const due = Number(month.slice(5)) % 3 === 0 ? 2 : 1
  const { commendations, ...happened } = events[`${driver} ${month}`] ?? {}
  const clean = equalDrivers[driver]?.[months.indexOf(month)]?.[3] ?? 900 + fixedRandomOf(`clean ${driver} ${month}`).whole(0, 13) * 5
  return cells({
    driver,
    trips: random.whole(16, 34),
    ...happened,
    cleanliness: tenths(clean),
    'safety-due': due,
    'safety-attended': missedSafety.includes(`${driver} ${month}`) ? due - 1 : due,
    commendations,
  })
}
