/**
 * NCRONTAB, the schedule of timer functions: `second minute hour day month weekday` in UTC, five fields without the
 * second. A field is `*`, a number, a range `1-5`, a list `1,3`, with steps `*\/5`, `10-50/10`; months and weekdays may
 * be English names of three letters; Sunday is 0.
 */
export interface Schedule {
  /** The first moment after `moment` (milliseconds since 1970), on a whole second. */
  readonly next: (moment: number) => number
}

const fields = [
  { name: 'second', from: 0, to: 59, words: [] },
  { name: 'minute', from: 0, to: 59, words: [] },
  { name: 'hour', from: 0, to: 23, words: [] },
  { name: 'day', from: 1, to: 31, words: [] },
  { name: 'month', from: 1, to: 12, words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'weekday', from: 0, to: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const

/** @throws Error for an expression that is no schedule, or that never comes (30 February) */
export function parseSchedule(expression: string): Schedule {
  const written = expression.trim().split(/\s+/)
  const parts = written.length === 5 ? ['0', ...written] : written
  if (parts.length !== 6) throw new Error(`"${expression}" is not an NCRONTAB expression: it has ${written.length} fields, not 5 or 6`)
  const [seconds, minutes, hours, days, months, weekdays] = fields.map((field, index) => allowed(field, parts[index]!, expression))
  const schedule: Schedule = {
    next(moment) {
      let at = new Date(Math.floor(moment / 1000) * 1000 + 1000)
      // The longest gap is between 29 Februaries on one weekday: 40 years.
      const end = at.getTime() + 41 * 366 * 86_400_000
      while (at.getTime() < end) {
        const [year, month, day, hour, minute, second] = [
          at.getUTCFullYear(),
          at.getUTCMonth(),
          at.getUTCDate(),
          at.getUTCHours(),
          at.getUTCMinutes(),
          at.getUTCSeconds(),
        ]
        if (!months!.has(month + 1)) at = new Date(Date.UTC(year, month + 1))
        else if (!days!.has(day) || !weekdays!.has(at.getUTCDay())) at = new Date(Date.UTC(year, month, day + 1))
        else if (!hours!.has(hour)) at = new Date(Date.UTC(year, month, day, hour + 1))
        else if (!minutes!.has(minute)) at = new Date(Date.UTC(year, month, day, hour, minute + 1))
        else if (!seconds!.has(second)) at = new Date(at.getTime() + 1000)
        else return at.getTime()
      }
      throw new Error(`"${expression}" never comes`)
    },
  }
  schedule.next(0)
  return schedule
}

function allowed({ name, from, to, words }: (typeof fields)[number], text: string, expression: string): Set<number> {
  const wrong = () => new Error(`"${expression}" is not an NCRONTAB expression: ${name} "${text}"`)
  const number = (word: string) => {
    const named = (words as readonly string[]).indexOf(word.toLowerCase())
    const value = named >= 0 ? named + (name === 'month' ? 1 : 0) : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN
    // Sunday may be written 7.
    const read = name === 'weekday' && value === 7 ? 0 : value
    if (!(read >= from && read <= to)) throw wrong()
    return read
  }
  const found = new Set<number>()
  for (const item of text.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(item) ?? []
    const [first, last] =
      range === '*' ? [from, to] : [number(range.split('-')[0]!), range.includes('-') ? number(range.split('-')[1]!) : undefined]
    if (step === '0' || range === '' || range.split('-').length > 2) throw wrong()
    // `5/15` is from 5 on, every 15.
    const end = last ?? (step === undefined ? first : to)
    if (end < first) throw wrong()
    for (let value = first; value <= end; value += Number(step ?? 1)) found.add(value)
  }
  return found
}
