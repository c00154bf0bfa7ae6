import { beijingTime, momentOf, type CivilDate } from '@kaoji/shared/civilDate'
import type { Text } from '@kaoji/shared/text'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day without its year: 7月5日, 5 July. */
export function dayText(day: CivilDate): Text {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return { zh: `${month}月${date}日`, en: `${date} ${months[month - 1]}` }
}

/** A moment in Beijing without its year: 7月5日16:42, 5 July 16:42. */
export function timeText(moment: string): Text {
  const beijing = beijingTime(momentOf(moment))
  const [day, time] = [dayText(beijing.slice(0, 10)), beijing.slice(11, 16)]
  return { zh: day.zh + time, en: `${day.en} ${time}` }
}

/** A day with its year, as it stands under what is signed: 2012年1月13日, 13 January 2012. */
export function fullDayText(day: CivilDate): Text {
  const [year, short] = [day.slice(0, 4), dayText(day)]
  return { zh: `${year}年${short.zh}`, en: `${short.en} ${year}` }
}
