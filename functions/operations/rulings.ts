import { beijingTime } from '@kaoji/shared/civilDate'
import { cycleOf, yearOf } from '@kaoji/shared/period'
import { ok, type Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Ruling } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { addRuling } from '../storage/rulings.ts'
import { rulingsOf, type ListedRuling, type Withdrawal } from './rulingList.ts'
import { reporters, type YearRecord } from './yearRecord.ts'
import { struckRow } from './struckRow.ts'
import { refused, type Trouble } from './trouble.ts'

interface Ruled {
  readonly ruling: Ruling | Withdrawal
  readonly by: string
  /** The moment it counts from; now, where it is not imported. */
  readonly at?: string
  readonly imported?: string
  readonly now: number
}

/** Enters a ruling under the year's next number. */
export async function recordRuling(
  store: Store,
  record: YearRecord,
  { ruling: stated, by, at, imported, now }: Ruled,
): Promise<Result<ListedRuling, Trouble>> {
  const fault = faultOf(record, stated)
  if (fault !== undefined) return fault
  const struck = stated.ruling === 'strike-row' ? await struckRow(store, record, stated, imported === undefined) : undefined
  if (struck?.ok === false) return struck
  const ruling = struck === undefined ? stated : { ...stated, match: struck.value }
  const reason = ruling.reason?.trim() || (imported === undefined ? '' : '导入')
  if (reason === '') return refused('body-at-fault', { zh: '裁定须写原因。', en: 'A ruling needs a reason.' })
  const year = String(record.bureau.year)
  const recordedAt = beijingTime(now)
  for (;;) {
    const list = await rulingsOf(store, year)
    if (ruling.ruling === 'withdraw') {
      const target = list.find(({ number }) => number === ruling.withdraws)
      if (target === undefined)
        return refused(
          'not-found',
          { zh: '没有第{number}号裁定。', en: 'There is no ruling {number}.' },
          { values: { number: ruling.withdraws } },
        )
      if (target.ruling === 'withdraw' || target.withdrawnBy !== undefined) {
        return refused(
          'conflict',
          { zh: '第{number}号裁定已撤销，或本身是撤销。', en: 'Ruling {number} is withdrawn, or is a withdrawal itself.' },
          { values: { number: ruling.withdraws } },
        )
      }
    }
    const number = String(list.length + 1)
    const kept = {
      ...ruling,
      number,
      at: at ?? recordedAt,
      recordedAt,
      by,
      reason,
      ...(imported !== undefined && { imported }),
    } as ListedRuling
    const audit = {
      at: kept.at,
      recordedAt,
      by,
      action: ruling.ruling === 'withdraw' ? 'withdraw-ruling' : 'rule',
      subject: `ruling/${number}`,
      details: kept,
    }
    const added = await addRuling(store, year, number.padStart(6, '0'), kept, audit)
    if (added.ok) return ok(kept)
  }
}

/** What a ruling names that is not there. */
function faultOf(record: YearRecord, ruling: Ruling | Withdrawal) {
  if (ruling.ruling === 'withdraw') return undefined
  if (ruling.ruling === 'points') {
    return /^-?\d+(\.\d+)?$/.test(ruling.points)
      ? undefined
      : refused('body-at-fault', { zh: '分数应为数字。', en: 'The points must be a number.' })
  }
  const sheet = sheetOf(ruling.kind)
  if (sheet === undefined)
    return refused('body-at-fault', { zh: '没有“{kind}”这种表。', en: 'There is no sheet kind {kind}.' }, { values: { kind: ruling.kind } })
  if (!reporters(record).includes(ruling.department)) {
    return refused(
      'body-at-fault',
      { zh: '没有“{department}”这个科室。', en: 'There is no department {department}.' },
      { values: { department: ruling.department } },
    )
  }
  if (cycleOf(ruling.period) !== sheet.cycle || yearOf(ruling.period) !== record.bureau.year) {
    return refused(
      'body-at-fault',
      { zh: '“{kind}”在{year}年没有{period}这一期。', en: '{kind} has no period {period} in {year}.' },
      { values: { kind: sheet.title, year: record.bureau.year, period: ruling.period } },
    )
  }
  if (ruling.ruling === 'strike-row' && Object.keys(ruling.match).length === 0)
    return refused('body-at-fault', { zh: '没有说明划去哪一行。', en: 'It does not say which row to strike.' })
  const stranger =
    ruling.ruling === 'strike-row' ? Object.keys(ruling.match).find((column) => !Object.hasOwn(sheet.columns, column)) : undefined
  return stranger === undefined
    ? undefined
    : refused(
        'body-at-fault',
        { zh: '“{kind}”没有“{column}”一列。', en: '{kind} has no column {column}.' },
        { values: { kind: sheet.title, column: stranger } },
      )
}
