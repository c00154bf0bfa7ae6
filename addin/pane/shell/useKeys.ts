import { useCallback, type KeyboardEvent } from 'react'

/** Ctrl+Enter presses the one primary button, Esc goes back; nothing while the input method composes, nor for keys pressed in a dialog. */
export function useKeys(back: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
      if (!inside || event.nativeEvent.isComposing || event.defaultPrevented) return
      if (event.key === 'Escape') back()
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) pressPrimary(event)
    },
    [back],
  )
}

/** Presses the primary button within what heard the key. */
export function pressPrimary(event: KeyboardEvent<HTMLElement>): void {
  const primary = event.currentTarget.querySelector<HTMLButtonElement>('button[data-primary]:not(:disabled)')
  if (primary === null) return
  event.preventDefault()
  primary.click()
}
