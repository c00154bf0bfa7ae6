import { useEffect, type RefObject } from 'react'

/**
 * Ctrl+Enter presses the one primary button, Esc goes back; nothing while the input method composes, nor for keys pressed in a dialog. Keys count in
 * the whole page: F6 brings whoever fills into the pane, where the focus stands on nothing yet.
 */
export function useKeys(shell: RefObject<HTMLElement | null>, back: () => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const { current } = shell
      if (current === null || event.isComposing || event.defaultPrevented) return
      const onNothing = event.target === document.body && document.querySelector('[role=dialog], [role=alertdialog]') === null
      if (!onNothing && !(event.target instanceof Node && current.contains(event.target))) return
      if (event.key === 'Escape') back()
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) pressPrimary(current, event)
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [shell, back])
}

/** Presses the primary button within something that heard a key. */
export function pressPrimary(within: HTMLElement, event: Pick<KeyboardEvent, 'preventDefault'>): void {
  const primary = within.querySelector<HTMLButtonElement>('button[data-primary]:not(:disabled)')
  if (primary === null) return
  event.preventDefault()
  primary.click()
}
