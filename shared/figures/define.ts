import type { Text } from '../text.ts'

/** A sum over a sheet's accepted rows of the year: an amount, the number of rows, or of distinct values. */
export interface FigureSum {
  readonly sheet: string
  readonly where?: string
  readonly of?: string
  readonly distinct?: string
}

/**
 * How a figure is printed. `cut`: so many places, the rest cut off 截尾, never rounded up. `floor`: down to the unit asked for; 余 stands only where
 * something was cut off (`2000余份`, `5万余元`). `at-least`: down to a step, with 以上 (`95%以上`). `whole`: as it is.
 */
export type Print =
  | { readonly as: 'whole' }
  | { readonly as: 'cut'; readonly places: number; readonly percent?: true }
  | { readonly as: 'floor'; readonly to: string; readonly ten?: '万' }
  | { readonly as: 'at-least'; readonly step: string; readonly percent?: true }

/** A figure of the year 年度数字, as the bureau's report states it. */
export interface FigureData {
  readonly key: string
  /** the heading it stands under */
  readonly group: Text
  readonly title: Text
  readonly unit: Text
  readonly sums: Readonly<Record<string, FigureSum>>
  /** over the sums, in the language of shared/expressions */
  readonly value: string
  readonly print: Print
  /** where the report states it */
  readonly source: string
}

/** A figure of one year. `value` exact, null where there is nothing to compute it from. */
export interface YearFigure {
  readonly key: string
  readonly group: Text
  readonly title: Text
  readonly value: string | null
  /** as a report prints it: `2000余份`, `下降5.03%` */
  readonly printed: Text
  /** how it came about: `(256200−243300)÷256200=0.0503…` */
  readonly arithmetic: string
  /** how it was cut */
  readonly rule: Text
  /** 表号 of the sheets it rests on */
  readonly sheets: readonly number[]
  readonly rows: number
  readonly source: string
}
