/** A block of cells: its first row and column counted from 0, and how many. */
export interface FileArea {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** How a cell looks, by the paths of Excel's objects: `format/font/bold`, `border/top/style`, `numberFormat`. */
export type FileLook = Readonly<Record<string, string | number | boolean>>

/** A cell: its column from 0, the number of its look in the sheet's list or −1, what it holds, its formula with the leading =. */
export type FileCell = readonly [column: number, look: number, value?: string | number | boolean, formula?: string]

/** A rule of Excel's that cells are checked by while somebody types. */
export interface FileValidation {
  readonly area: FileArea
  /** as `range.dataValidation.rule` is set: `{ list: { source: "='_考绩'!$D$1:$D$9" } }`; empty where nothing is checked */
  readonly rule: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>
  readonly prompt?: { readonly title: string; readonly message: string }
  readonly errorAlert?: { readonly showAlert: boolean; readonly style: string; readonly title: string; readonly message: string }
}

/** A look that cells take where a formula, written for the area's first cell, holds; earlier ones win. */
export interface FileCondition {
  readonly area: FileArea
  readonly formula: string
  readonly look: FileLook
  readonly stopIfTrue: boolean
}

/** A sheet of a workbook as the workbench sends it to be saved, and gets it when one is opened. */
export interface FileSheet {
  readonly name: string
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly merged: readonly FileArea[]
  /** Excel's protection options by name; left out where the sheet is not protected */
  readonly protection?: Readonly<Record<string, boolean>>
  readonly looks: readonly FileLook[]
  /** widths in points */
  readonly columns: readonly { readonly column: number; readonly width?: number; readonly hidden?: boolean; readonly look: number }[]
  /** the look of all columns right of those; left out where they say nothing */
  readonly beside?: number
  /** heights in points */
  readonly rows: readonly {
    readonly row: number
    readonly height?: number
    readonly hidden?: boolean
    readonly cells: readonly FileCell[]
  }[]
  readonly conditions: readonly FileCondition[]
  readonly validations: readonly FileValidation[]
  /** how it prints: kept as the file had it, and read by nobody in between */
  readonly paper?: unknown
}

/** A name of the workbook, or of the sheet named in `scope`. */
export interface FileName {
  readonly name: string
  readonly sheet: string
  readonly area: FileArea
  readonly scope?: string
}

/** A workbook between the workbench and the local host, which alone reads and writes .xlsx. */
export interface WorkbookFile {
  readonly date1904: boolean
  /** the sheet in front */
  readonly opensOn: string
  readonly sheets: readonly FileSheet[]
  readonly names: readonly FileName[]
}
