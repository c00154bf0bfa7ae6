import type { Period } from '../period.ts'
import { cycleOf, monthsOf } from '../period.ts'
import type { Text } from '../text.ts'

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
