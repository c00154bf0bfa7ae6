import type { CivilDate } from '../civilDate.ts'
import type { Period } from '../period.ts'
import { cycleOf, monthsOf } from '../period.ts'
import type { Text } from '../text.ts'
import { same } from '../text.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** @returns a period 考核期 in words: 2011年6月, 2011年第2季度, 2011年 */
export function periodText(period: Period): Text {
  const year = period.slice(0, 4)
  const [first] = monthsOf(period)
  switch (cycleOf(period)) {
    case 'month':
      return { zh: `${year}年${first}月`, en: `${MONTHS[first - 1]} ${year}` }
    case 'quarter':
      return { zh: `${year}年第${period[6]}季度`, en: `Q${period[6]} ${year}` }
    default:
      return { zh: `${year}年`, en: year }
  }
}

/** @returns the days of a period as short as a message has room for: 2011-06, 2011, 2011-04至2011-06 */
export function spanText(from: CivilDate, to: CivilDate): Text {
  if (from.slice(0, 7) === to.slice(0, 7)) return same(from.slice(0, 7))
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return same(from.slice(0, 4))
  return { zh: `${from.slice(0, 7)}至${to.slice(0, 7)}`, en: `${from.slice(0, 7)} to ${to.slice(0, 7)}` }
}
