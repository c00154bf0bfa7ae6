/** The four typefaces that Windows has and Linux finds a stand-in for; one name a cell is all that .xlsx knows. */
export type FontName = '宋体' | '黑体' | '楷体' | '仿宋'

export interface Font {
  readonly name?: FontName
  /** points */
  readonly size?: number
  readonly bold?: boolean
  readonly underline?: boolean
  /** `1D4F7C` */
  readonly color?: string
}

export interface Line {
  readonly style: 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double'
  /** `595959` */
  readonly color?: string
}

/** How a cell looks, in a file as in Excel. Build each once and share it: pages know them by identity. */
export interface CellLook {
  readonly font?: Font
  /** `E3E8EE` */
  readonly fill?: string
  readonly border?: { readonly top?: Line; readonly right?: Line; readonly bottom?: Line; readonly left?: Line }
  readonly across?: 'left' | 'center' | 'right'
  readonly down?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  /** characters; needs `across` left or right */
  readonly indent?: number
  readonly shrink?: boolean
  /** a number format code, as `0.00` or `@` */
  readonly format?: string
  /** may be changed on a protected page */
  readonly unlocked?: boolean
}

/** A block of cells, rows and columns counted from 1, the last ones included. */
export interface CellBlock {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
