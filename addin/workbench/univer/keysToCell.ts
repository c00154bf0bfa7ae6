/**
 * Gives the keyboard to the selected cell when the page gets it back with nothing else chosen, as after Esc at the top of the pane.
 * @returns takes the listener away
 */
export function keysToCell(place: HTMLElement): () => void {
  const toCell = () => {
    if (document.activeElement === document.body) place.querySelector<HTMLElement>('[data-u-comp="editor"]')?.focus()
  }
  window.addEventListener('focus', toCell)
  return () => window.removeEventListener('focus', toCell)
}
