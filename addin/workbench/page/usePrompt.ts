import { useSyncExternalStore } from 'react'
import type { Grid } from '../host/grid.ts'

/** What is said beside a cell when somebody stands on it: laid on it with its validation. */
interface Prompt {
  readonly showPrompt?: boolean
  readonly title: string
  readonly message: string
}

/** @returns the prompt of the cell that is selected */
export function usePrompt(grid: Grid): Prompt | undefined {
  return useSyncExternalStore(
    (changed) => grid.onChange(({ what }) => what === 'selection' && changed()),
    () => {
      const { sheet, area } = grid.selection()
      const held = grid.look(sheet, 'validation', area.row, area.column) as { readonly prompt?: Prompt } | undefined
      return held?.prompt?.showPrompt === false ? undefined : held?.prompt
    },
  )
}
