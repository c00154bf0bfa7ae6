import type { Area } from './area.ts'

/** What a cell holds: '' is nothing; an error is its text beside `isError`. */
type CellValue = string | number | boolean

export interface HeldCell {
  readonly value: CellValue
  /** with its leading = */
  readonly formula?: string
  readonly isError?: true
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** What a sheet is beside its cells. */
export interface SheetState {
  readonly name: string
  readonly visibility: Visibility
  /** undefined where it is not protected */
  readonly protection?: Readonly<Record<string, unknown>> | undefined
  readonly frozen?: string | undefined
  /** how it prints, as a file had it: kept, and read by nobody here */
  readonly paper?: unknown
  /** the filtered area, where a filter is on */
  readonly filtered?: Area | undefined
  readonly merged?: readonly Area[] | undefined
}

export interface GridSheet extends SheetState {
  /** stays the same for life, whatever the name */
  readonly id: string
}

/** A name 名称: of the workbook, or of the sheet in `scope`. */
export interface DefinedName {
  readonly name: string
  readonly scope: string | undefined
  readonly sheet: string
  readonly area: Area
  readonly visible: boolean
  readonly comment: string
}

/** A conditional format: where it lies, and what was set on it, by path (`custom/rule/formula`). */
export interface ConditionalFormat {
  readonly id: string
  readonly area: Area
  readonly kind: string
  readonly set: Readonly<Record<string, unknown>>
}

/** What somebody stands on. */
export interface Selection {
  readonly sheet: string
  readonly area: Area
}

/** Rows or columns taken out and put in at a place, everything behind them moved. */
export interface Splice {
  readonly axis: 'rows' | 'columns'
  readonly at: number
  readonly removed: number
  readonly inserted: number
}

/** A format on an area; later ones lie over earlier ones. */
export interface Layer {
  readonly area: Area
  readonly value: unknown
}

/** What changed, for whoever shows the grid: told at once, when something is taken back as well. */
export type GridChange =
  | { readonly what: 'sheets' | 'names' | 'selection' | 'steps' }
  | { readonly what: 'conditions'; readonly sheet: string }
  | { readonly what: 'cells'; readonly sheet: string; readonly area: Area }
  | { readonly what: 'look'; readonly sheet: string; readonly path: string; readonly area: Area }
  | { readonly what: 'splice'; readonly sheet: string; readonly splice: Splice }

/**
 * The spreadsheet under the host: what is held, without Excel's rules, which the host's objects know. What is drawn (Univer, in the workbench) follows
 * it by its changes. Every change between `step()` and the next one is taken back by one `undo()`.
 */
export interface Grid {
  readonly date1904: boolean
  /** a new workbook with one empty sheet in place of all that was; nothing of it is taken back */
  empty(date1904: boolean): void
  sheets(): readonly GridSheet[]
  /** @param at its place among the sheets, the last one unless said */
  addSheet(name: string, at?: number): GridSheet
  removeSheet(id: string): void
  changeSheet(id: string, state: Partial<SheetState>): void
  moveSheet(id: string, to: number): void
  splice(sheet: string, splice: Splice): void

  cell(sheet: string, row: number, column: number): HeldCell | undefined
  hold(sheet: string, row: number, column: number, held: HeldCell | undefined): void
  /** what a cell's formula gives now: no change of anybody's, and no undo step */
  workOut(sheet: string, row: number, column: number, value: CellValue): void
  /** every cell that holds something */
  filled(sheet: string): Iterable<readonly [row: number, column: number]>

  /** a format's value at a cell by its path (`format/fill/color`), or undefined where none was set */
  look(sheet: string, path: string, row: number, column: number): unknown
  setLook(sheet: string, path: string, area: Area, value: unknown): void
  /** the areas that any format was set on */
  looked(sheet: string): readonly Area[]
  /** every format by its path */
  layers(sheet: string): ReadonlyMap<string, readonly Layer[]>

  names(): readonly DefinedName[]
  setNames(names: readonly DefinedName[]): void
  conditions(sheet: string): readonly ConditionalFormat[]
  setConditions(sheet: string, conditions: readonly ConditionalFormat[]): void

  selection(): Selection
  select(selection: Selection): void

  /** begins an undo step; nothing changed until the next one, no step */
  step(): void
  /** takes the newest step back; false where there is none */
  undo(): boolean
  /** does again what was taken back last; false where there is nothing, or something changed since */
  redo(): boolean
  clearUndo(): void
  readonly undoSteps: number
  readonly redoSteps: number
  /** @returns what to call to hear no more */
  onChange(listener: (change: GridChange) => void): () => void
}
