import type { Bureau } from '@kaoji/shared/year'
import type { Period } from '@kaoji/shared/period'
import { periodsOf } from '@kaoji/shared/period'

export const year = 2011
export const months: readonly Period[] = periodsOf(year, 'month')
export const quarters: readonly Period[] = periodsOf(year, 'quarter')

/** End of 2012-01-15 in Beijing: the freeze 截止日 of the sample year. */
export const freeze = '2012-01-15'

export const office = '办公室'
export const premises = '行政科'
export const reception = '接待科'
export const motorPool = '机关车队'
export const property = '物业管理科'
export const energy = '公共机构节能科'
export const finance = '财务资产科'

export const departments: readonly string[] = [office, premises, reception, motorPool, property, energy, finance]

/** The sample bureau: a county's bureau for the affairs of its offices. */
export const bureau: Bureau = {
  name: '某县机关事务管理局',
  year,
  departments,
  roles: { office, motorpool: motorPool, finance, reception, energy },
  compound: '机关大院',
}
