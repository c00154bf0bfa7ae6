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
  /** the filtered area, where a filter is on */
  readonly filtered?: Area | undefined
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

/**
 * The spreadsheet under the host: what is held, without Excel's rules, which the host's objects know. A grid in memory stands behind the tests; an
 * adapter for Univer can stand in its place. Every change between `step()` and the next one is taken back by one `undo()`.
 */
export interface Grid {
  readonly date1904: boolean
  sheets(): readonly GridSheet[]
  addSheet(name: string): GridSheet
  removeSheet(id: string): void
  changeSheet(id: string, state: Partial<SheetState>): void

  cell(sheet: string, row: number, column: number): HeldCell | undefined
  hold(sheet: string, row: number, column: number, held: HeldCell | undefined): void
  /** every cell that holds something */
  filled(sheet: string): Iterable<readonly [row: number, column: number]>

  /** a format's value at a cell by its path (`format/fill/color`), or undefined where none was set */
  look(sheet: string, path: string, row: number, column: number): unknown
  setLook(sheet: string, path: string, area: Area, value: unknown): void
  /** the areas that any format was set on */
  looked(sheet: string): readonly Area[]

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
  clearUndo(): void
  readonly undoSteps: number
}
