/** A limit of so many a second: who asks for more waits until his turn. */
export interface Throttle {
  /** @returns the moment from which so many may go, asked at `now`; asked in order of time */
  readonly grant: (now: number, count: number) => number
  /** how many had to wait, and how many there were */
  readonly waited: () => number
  readonly asked: () => number
  /** the most that went in one second, counted by whole seconds */
  readonly peak: () => number
}

/** What goes at once takes its time of the limit: whoever comes next waits for it. */
export function throttle(perSecond: number): Throttle {
  // When the last of what was granted has gone, if all went evenly.
  let gone = 0
  let [waited, asked, peak, second, inSecond] = [0, 0, 0, -1, 0]
  return {
    grant(now, count) {
      const moment = Math.max(now, gone)
      gone = moment + count / perSecond
      asked += count
      if (moment > now) waited += count
      if (Math.floor(moment) !== second) [second, inSecond] = [Math.floor(moment), 0]
      inSecond += count
      peak = Math.max(peak, inSecond)
      return moment
    },
    waited: () => waited,
    asked: () => asked,
    peak: () => peak,
  }
}
