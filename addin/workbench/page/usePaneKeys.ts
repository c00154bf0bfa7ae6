import { useEffect } from 'react'

/** F6 goes into the pane and back to the spreadsheet, as in Excel; a pane that is closed opens. */
export function usePaneKeys(openPane: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.isComposing) return
      event.preventDefault()
      const frame = document.querySelector('iframe')
      if (frame === null) openPane()
      else frame.contentWindow?.focus()
    }
    // Before the spreadsheet takes the key.
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  })
}
