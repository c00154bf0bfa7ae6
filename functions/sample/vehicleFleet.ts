import type { Period } from '@kaoji/shared/period'

/** A vehicle of the motor pool, its quota 定额 in hundredths of L/100km; without a driver it is the reserve 机动车. */
export interface Vehicle {
  readonly plate: string
  readonly model: string
  readonly quota: number
  readonly driver?: string
  readonly insured: boolean
  readonly card: string
}

const models = { passat: '帕萨特', camry: '凯美瑞', buick: '别克商务', coaster: '考斯特', santana: '桑塔纳' }

/** 车辆台账: 14 vehicles for 13 drivers. */
export const fleet: readonly Vehicle[] = [
  { plate: '浙GK1011', model: models.passat, quota: 1050, driver: 'CD-04', insured: true, card: 'YK-011' },
  { plate: '浙GK1012', model: models.passat, quota: 1050, driver: 'CD-05', insured: true, card: 'YK-012' },
  { plate: '浙GK1013', model: models.camry, quota: 1080, driver: 'CD-06', insured: true, card: 'YK-013' },
  { plate: '浙GK1014', model: models.camry, quota: 1080, driver: 'CD-07', insured: true, card: 'YK-014' },
  { plate: '浙GK1015', model: models.santana, quota: 960, driver: 'CD-08', insured: true, card: 'YK-015' },
  { plate: '浙GK1016', model: models.santana, quota: 960, driver: 'CD-09', insured: true, card: 'YK-016' },
  { plate: '浙GK1017', model: models.buick, quota: 1280, driver: 'CD-10', insured: true, card: 'YK-017' },
  { plate: '浙GK1018', model: models.buick, quota: 1280, driver: 'CD-11', insured: false, card: 'YK-018' },
  { plate: '浙GK1019', model: models.passat, quota: 1050, driver: 'CD-12', insured: true, card: 'YK-019' },
  { plate: '浙GK1020', model: models.coaster, quota: 1860, driver: 'CD-13', insured: true, card: 'YK-020' },
  { plate: '浙GK1021', model: models.santana, quota: 960, driver: 'CD-14', insured: true, card: 'YK-021' },
  { plate: '浙GK1022', model: models.buick, quota: 1280, driver: 'CD-15', insured: true, card: 'YK-022' },
  { plate: '浙GK1023', model: models.coaster, quota: 1860, driver: 'CD-16', insured: true, card: 'YK-023' },
  { plate: '浙GK1024', model: models.santana, quota: 990, insured: true, card: 'YK-024' },
]

/** What a driver used against the quota, in thousandths; the equal two are written month by month below. */
export const thrift: Readonly<Record<string, number>> = {
  'CD-06': 938,
  'CD-07': 925,
  'CD-08': 990,
  'CD-09': 944,
  'CD-10': 1030,
  'CD-11': 996,
  'CD-12': 958,
  'CD-13': 1072,
  'CD-14': 978,
  'CD-15': 1118,
  'CD-16': 1041,
  'CD-17': 985,
}

/** A month of one of the two equal drivers: km in tenths, fuel in hundredths of a litre, repairs in yuan, points for a clean car in tenths. */
type Month = readonly [km: number, fuel: number, repair: number, clean: number]

const first: readonly Month[] = [
  [16420, 16230, 0, 975],
  [13870, 13710, 320, 980],
  [17350, 17010, 0, 970],
  [18010, 17800, 0, 985],
  [17640, 17320, 460, 970],
  [18220, 17590, 0, 980],
  [19140, 18520, 0, 965],
  [18760, 18110, 280, 975],
  [17900, 17460, 0, 980],
  [16680, 16510, 0, 985],
  [17510, 17230, 540, 975],
  [18330, 18120, 0, 980],
]

// The same months in another order, so that the year, and June to August by themselves, come to exactly the same.
const order: readonly number[] = [2, 3, 0, 4, 1, 7, 5, 6, 8, 11, 9, 10]

/** CD-04 and CD-05 drove, burned, repaired and cleaned equally much in the year, though not in any month. */
export const equalDrivers: Readonly<Record<string, readonly Month[]>> = { 'CD-04': first, 'CD-05': order.map((i) => first[i]!) }

/** Rows of vehicle-log that cost points: refuelled elsewhere 未定点加油, with another card, repaired elsewhere 未定点维修. */
export const logFaults: Readonly<Record<string, { readonly elsewhere?: true; readonly card?: string; readonly repairElsewhere?: true }>> = {
  'CD-10 2011-04': { elsewhere: true },
  'CD-14 2011-08': { card: 'YK-015' },
  'CD-15 2011-02': { elsewhere: true },
  'CD-15 2011-10': { elsewhere: true },
  'CD-13 2011-07': { repairElsewhere: true },
}

/** Who drove the reserve vehicle: until April its own driver, then who was free; in August nobody did. */
export const reserveDrivers: Readonly<Record<Period, string>> = {
  '2011-01': 'CD-17',
  '2011-02': 'CD-17',
  '2011-03': 'CD-17',
  '2011-04': 'CD-17',
  '2011-05': 'CD-06',
  '2011-06': 'CD-08',
  '2011-07': 'CD-09',
  '2011-08': 'CD-06',
  '2011-09': 'CD-10',
  '2011-10': 'CD-11',
  '2011-11': 'CD-14',
  '2011-12': 'CD-08',
}
