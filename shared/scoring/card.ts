import type { Period } from '../period.ts'
import type { Text } from '../text.ts'

/** A place in an accepted sheet that a card cites: 局考15表 3月 序号4 E7 F7. */
export interface CitedRow {
  readonly kind: string
  /** 表号: its number in the list of sheets */
  readonly sheet: number
  readonly department: string
  readonly period: Period
  readonly version: number
  /** 序号; 0 where the whole sheet is meant (a missing one) */
  readonly row: number
  /** Excel addresses of the cells read */
  readonly cells: readonly string[]
  /** what stands there, as the card words it: `3月迟到2` */
  readonly says: Text
}

export type CardStatus = 'scored' | 'not-applicable' | 'cannot-score'

/** A why-card 得分说明: the proof of one clause's points. Decimals are texts. */
export interface WhyCard {
  readonly id: string
  readonly method: string
  readonly methodVersion: string
  /** clause number; `甲` for the adjustment of a section, `总` of the total */
  readonly clause: string
  readonly title: Text
  /** the clause's own text 依据 */
  readonly text: Text
  /** 本人, 本科室 or 全局 */
  readonly level: 'person' | 'department' | 'bureau'
  readonly status: CardStatus
  readonly maximum: string
  /** null where the clause cannot be scored or does not apply */
  readonly points: string | null
  readonly facts: readonly CitedRow[]
  readonly branch: string
  readonly arithmetic: Text
  /** before rounding, where rounding bit */
  readonly unrounded?: string
  readonly rounding?: Text
  readonly nearest?: { readonly says: Text; readonly points: string; readonly change: string }
  /** a ruling in force that replaced the points or a fact */
  readonly ruling?: Text
}
