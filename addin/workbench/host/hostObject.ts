import { invalidArgument } from './fault.ts'
import type { Area } from './area.ts'
import type { Grid } from './grid.ts'

export interface HostProperty {
  get(): unknown
  /** left out where it is read-only */
  set?(value: unknown): void
}

/** One of Excel's objects as the host answers for it; names as the documentation writes them, in camelCase. */
export interface HostObject {
  readonly type: string
  readonly properties?: Readonly<Record<string, HostProperty>>
  readonly children?: Readonly<Record<string, () => HostObject>>
  /** a method gives an object, a value or nothing */
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
  readonly items?: () => readonly HostObject[]
  readonly item?: (key: unknown) => HostObject
  /** what stands in its answer beside the loaded properties: by these the client finds it again in the next batch */
  readonly keys?: Readonly<Record<string, unknown>>
  readonly isNull?: true
  /** where a range lies, for whoever takes a range as an argument */
  readonly place?: { readonly sheet: string; readonly area: Area }
}

export const nullObject: HostObject = { type: 'NullObject', isNull: true }

/** What the objects of one workbook share. */
export interface Session {
  readonly grid: Grid
  /** @returns the sheet a range lies on */
  worksheet(sheet: string): HostObject
  /** cells were changed through the client */
  changed(sheet: string, area: Area): void
  /** a call that empties Excel's list of undo steps */
  undoCleared(): void
  /** @returns the reference by which a range is found again */
  refer(sheet: string, area: Area): string
  register(event: 'Changed' | 'SelectionChanged', target: string, on: boolean): void
  readonly eventsOn: HostProperty
  /** whether another workbook is in front */
  readonly behind: boolean
  /** whether the workbook is open only to be read */
  readonly readOnly: boolean
}

export const read = (get: () => unknown): HostProperty => ({ get })

export const isObject = (value: unknown): value is HostObject => typeof value === 'object' && value !== null && 'type' in value

/** @throws HostFault InvalidArgument where it is no text */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('A text is wanted.')
  return value
}

/** @throws HostFault InvalidArgument where it is no whole number */
export function wholeOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument('A whole number is wanted.')
  return value
}
