import type { Grid } from '../host/grid.ts'

// Univer's own operations, which its package does not give by name.
const SHOW = { id: 'sheet.operation.show-data-validation-dropdown' }
const HIDE = { id: 'sheet.operation.hide-data-validation-dropdown' }

/**
 * Excel's keys for a drop-down, which in Univer the mouse alone opens and chooses from: Alt+↓ opens it, arrows go through its words, Enter takes one, Esc
 * closes it; any other key is the cell's again. Called before Univer begins, which takes the keys as soon as it is there.
 * @param operate has an operation of Univer's carried out
 * @returns takes the listener away
 */
export function dropDownKeys(grid: Grid, operate: (operation: { readonly id: string }, params: object) => void): () => void {
  const open = () => {
    const { sheet, area } = grid.selection()
    operate(SHOW, { subUnitId: sheet, row: area.row, column: area.column })
    return true
  }
  const close = () => operate(HIDE, {})
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const words = shownWords()
    const taken = words.length === 0 ? opens(event) && open() : goThrough(words, event.key, close)
    if (!taken) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', pressed, true)
  return () => window.removeEventListener('keydown', pressed, true)
}

const opens = ({ key, altKey, ctrlKey, shiftKey, metaKey }: KeyboardEvent) =>
  key === 'ArrowDown' && altKey && !ctrlKey && !shiftKey && !metaKey

/** The words of the drop-down that is open, or none. */
const shownWords = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-u-comp="sheets-dropdown-list"] .univer-overflow-y-auto > *'),
]

/** @returns whether the key was the drop-down's */
function goThrough(words: readonly HTMLElement[], key: string, close: () => void): boolean {
  const at = words.findIndex((word) => word.ariaSelected === 'true')
  // Univer opens it by itself while somebody types: then Enter takes what was typed.
  const isCells = key === 'Enter' && at < 0
  if (key === 'ArrowDown') choose(words, Math.min(at + 1, words.length - 1))
  else if (key === 'ArrowUp') choose(words, Math.max(at - 1, 0))
  else if (key === 'Enter' && at >= 0) words[at]!.click()
  else close()
  return !isCells && /^(?:ArrowDown|ArrowUp|Enter|Escape)$/u.test(key)
}

function choose(words: readonly HTMLElement[], at: number) {
  words.forEach((word, place) => {
    word.role = 'option'
    word.ariaSelected = String(place === at)
    word.style.outline = place === at ? '2px solid currentColor' : ''
  })
  words[at]!.scrollIntoView({ block: 'nearest' })
}
