import type { Check } from '../define.ts'
import { heldOn, staffingOf } from '../staffingIndex.ts'
import { eachRow } from './eachRow.ts'

/** A person column names a bureau leader 局领导 of the row's day. */
export const leaderIsOne = (column: string, dated: string): Check =>
  eachRow({
    rule: `no-leader-${column}`,
    reads: [column, dated],
    demands: { zh: `{${column}}为局领导`, en: `{${column}} is one of the bureau’s leaders` },
    wrong(row, context) {
      const [person, day] = [row[column], row[dated]]
      if (typeof person !== 'string' || typeof day !== 'string') return undefined
      const posts = staffingOf(context)
        .postsOf(person)
        .filter((post) => heldOn(post, day))
      if (posts.length === 0 || posts.some((post) => post.type === '局领导')) return undefined
      return { zh: `${person}不是局领导，请核对。`, en: `${person} is not a leader of the bureau.` }
    },
  })
