import type { CivilDate } from '@kaoji/shared/civilDate'
import type { CellLook, Font } from '@kaoji/shared/sheets/cellLook'
import type { CellRange } from './cellAddress.ts'

/** How a cell looks. Build each style once and share it: pages know them by identity. */
export type Style = CellLook

/** A piece of text in a look of its own, within a cell. */
interface Run {
  readonly text: string
  readonly font?: Font
}

export type BookValue = string | number | boolean | { readonly date: CivilDate } | { readonly runs: readonly Run[] } | null

export interface BookCell {
  readonly value: BookValue
  readonly style?: Style
  /** another cell of this workbook that a click leads to */
  readonly link?: { readonly page: string; readonly cell: string }
}

export interface BookRow {
  /** points */
  readonly height?: number
  /** from column A; undefined leaves a cell out */
  readonly cells: readonly (BookCell | undefined)[]
  readonly breakAfter?: boolean
  /** protection holds its cells right of the last column too, whatever `beside` says */
  readonly locked?: true
}

interface BookColumn {
  /** in characters of 宋体 11 */
  readonly width: number
  /** the look of cells that nobody has written yet, down to the last row */
  readonly style?: Style
  readonly hidden?: boolean
}

interface Prompt {
  /** at most 32 characters */
  readonly title: string
  /** at most 255 characters */
  readonly text: string
}

/** What may be typed into a block, and what is said beside it. `allow` undefined only prompts. */
export interface Validation {
  readonly range: CellRange
  readonly allow?:
    | { readonly list: readonly string[] }
    | { readonly wholeFrom: number }
    | { readonly decimalFrom: number; readonly to?: number }
    | { readonly dateFrom: CivilDate; readonly to: CivilDate }
    | { readonly longest: number }
    | { readonly formula: string }
  readonly prompt?: Prompt
  readonly refusal?: Prompt & {
    /** `warning` asks, `information` tells, both let it pass */
    readonly kind: 'stop' | 'warning' | 'information'
  }
}

/** A look that a block takes where a formula, written for its first cell, holds. Earlier ones win. */
export interface Condition {
  readonly range: CellRange
  readonly formula: string
  readonly style: Pick<Style, 'fill' | 'border'> & { readonly font?: Omit<Font, 'name' | 'size'> }
}

/** What a page's head or foot is made of: text, a page number, or the font for what follows. */
export type FootPiece = string | { readonly field: 'page' | 'pages' } | { readonly font: Font }

export interface FootBands {
  readonly left?: readonly FootPiece[]
  readonly center?: readonly FootPiece[]
  readonly right?: readonly FootPiece[]
}

/** How a page prints, on A4. Millimetres. */
export interface Paper {
  readonly orientation: 'portrait' | 'landscape'
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    readonly head: number
    readonly foot: number
  }
  /** 'width': one page wide, as many high as it takes; 'page': all on one page; a number: that many per cent */
  readonly fit: 'width' | 'page' | number
  /** first and last row that every page repeats */
  readonly repeatRows?: readonly [number, number]
  readonly area?: CellRange
  readonly centred?: boolean
  readonly head?: FootBands
  readonly foot?: FootBands
}

export interface ChartSeries {
  readonly name: string
  readonly values: CellRange
  readonly categories?: CellRange
  readonly color: string
  /** outline; where the fill is too light to end by itself */
  readonly outline?: string
  /** numbers at the points, in this format */
  readonly labels?: {
    readonly format: string
    readonly position?: 'center' | 'end' | 'above' | 'left' | 'right'
    readonly size?: number
    readonly color?: string
  }
  readonly line?: { readonly width: number; readonly dashed?: boolean }
}

/** A chart over a block of cells, reading cells of its own page. */
export interface Chart {
  readonly kind: 'bar' | 'column' | 'line'
  readonly stacked?: boolean
  readonly series: readonly ChartSeries[]
  readonly over: CellRange
  readonly title?: string
  readonly legend?: 'top' | 'bottom' | 'right'
  /** per cent of a bar's width between bars */
  readonly gap?: number
  /** neither axis is drawn, and the bars fill the whole block, so that each stands on its row */
  readonly bare?: boolean
  /** the first category stands on top (bars), as in the table beside it */
  readonly fromTop?: boolean
  readonly axis?: { readonly min?: number; readonly max?: number; readonly format?: string; readonly title?: string }
  /** what it shows, for those who cannot see it */
  readonly says: string
}

export interface Page {
  readonly name: string
  readonly columns: readonly BookColumn[]
  /** the look of all columns right of the last one */
  readonly beside?: Style
  readonly rows: readonly BookRow[]
  readonly state?: 'hidden' | 'veryHidden'
  /** points, of rows that say nothing else */
  readonly rowHeight?: number
  readonly merges?: readonly CellRange[]
  readonly freeze?: { readonly rows?: number; readonly columns?: number }
  readonly validations?: readonly Validation[]
  readonly conditions?: readonly Condition[]
  /** 'entry': what is unlocked may be filled, rows come and go, sorted and filtered; 'locked': read only. Neither asks for a password. */
  readonly protection?: 'entry' | 'locked'
  readonly paper?: Paper
  readonly charts?: readonly Chart[]
  readonly gridLines?: boolean
  readonly tabColor?: string
}

/** A defined name 名称 for a block. */
export interface BookName {
  readonly name: string
  readonly page: string
  readonly range: CellRange
}

/** A workbook to be written: the same book gives the same bytes on one machine, the same parts on any. */
export interface Book {
  readonly title: string
  /** who made it, as the file's properties say */
  readonly creator: string
  /** milliseconds since 1970; stands as made and changed */
  readonly at: number
  readonly pages: readonly Page[]
  readonly names?: readonly BookName[]
  readonly opensOn?: string
  /** the page, and its first column, that takes lists too long for their validations; else a very hidden page of their own */
  readonly listsOn?: { readonly page: string; readonly column: number }
}
