import type { Check } from '../define.ts'
import { staffingOf } from '../staffingIndex.ts'
import { eachRow } from './eachRow.ts'

/** Which types of post vote in which group of the 民主测评. */
const groups: Readonly<Record<string, readonly string[]>> = {
  局领导: ['局领导'],
  中层: ['科室负责人'],
  职工: ['一般岗位', '驾驶员'],
}

/** No more ballots than people with such a main post on 12-31; silent until every department's staffing is in. */
export const ballotsWithinGroup: Check = eachRow({
  rule: 'more-ballots-than-people',
  reads: ['ballots', 'group'],
  demands: { zh: '{ballots}不多于{group}12月31日的人数', en: '{ballots} at most the size of {group} on 31 December' },
  wrong({ ballots, group }, context) {
    const staffing = staffingOf(context)
    const types = groups[String(group)]
    if (ballots === undefined || types === undefined || !staffing.complete) return undefined
    const size = staffing.peopleOfTypesOn(types, `${context.bureau.year}-12-31`)
    if (Number(ballots) <= size) return undefined
    return {
      zh: `票数${String(ballots)}，${String(group)}只有${size}人，请核对。`,
      en: `ballots ${String(ballots)}, more than the group’s ${size}.`,
    }
  },
})
