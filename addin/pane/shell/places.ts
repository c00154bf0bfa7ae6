import type { SheetPlace } from '../../service/answers.ts'

/** Where one is in the pane. */
export type Place =
  | { readonly view: 'due' | 'heat' | 'consolidate' | 'ranking' | 'leader' }
  | { readonly view: 'review'; readonly sheet?: SheetPlace }
  /** Without a sheet: the one in front. `check`: 核对 was asked for at the ribbon, that many times. */
  | { readonly view: 'fill'; readonly sheet?: SheetPlace; readonly check?: number }
  | { readonly view: 'submit'; readonly sheet: SheetPlace; readonly zero?: true }
  | { readonly view: 'returned' | 'two-versions'; readonly sheet: SheetPlace }
  | { readonly view: 'history'; readonly sheet: SheetPlace; readonly version?: number }
  | { readonly view: 'scorecard'; readonly run: number; readonly id: string }
  | { readonly view: 'department'; readonly run: number; readonly id: string }
  | { readonly view: 'changes'; readonly run: number; readonly before: number }
  | { readonly view: 'missing'; readonly run: number }
  | { readonly view: 'card'; readonly run: number; readonly id: string }
  | { readonly view: 'ruling'; readonly run: number; readonly id: string }
  | { readonly view: 'rulings' }
  /** The fact of a card, counted from 0: the row and cells it cites. */
  | { readonly view: 'cited'; readonly run: number; readonly id: string; readonly fact: number }

/** The way one came, the last place on top: routing of our own, since Office takes the history's functions away. */
export type Way = readonly [Place, ...Place[]]

/** A step: further in, back out, to the next of the same kind instead of this one, or to another of the tabs. */
export type Step = { readonly go: 'in' | 'instead' | 'over'; readonly to: Place } | { readonly go: 'back' }

/** The way after a step; back at the top stays at the top. */
export function stepped(way: Way, step: Step): Way {
  if (step.go === 'over') return [step.to]
  if (step.go === 'in') return [step.to, ...way]
  const [, before, ...rest] = way
  if (step.go === 'instead') return before === undefined ? [step.to] : [step.to, before, ...rest]
  return before === undefined ? way : [before, ...rest]
}

/** A name under which two places are the same. */
export const nameOf = (place: Place): string => JSON.stringify(place)
