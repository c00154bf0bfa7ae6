import { useEffect, useState } from 'react'

/** When a dialog closes, the focus is where it was before: also where no button of its own opened it, but a key. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // The dialog lets go of the focus only once it is gone.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus()
      })
    },
    [before],
  )
}
