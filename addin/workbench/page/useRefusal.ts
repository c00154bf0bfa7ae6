import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../univer/follow.ts'

/** how long a refusal stays in sight, unless it happens again or is dismissed */
const STAYS = 8000

/** Why what was tried last was not done. */
export function useRefusal() {
  const [refusal, setRefusal] = useState<{ readonly why: Refusal }>()
  // An object of its own each time: the same again stays its time anew.
  const refused = useCallback((why: Refusal) => setRefusal({ why }), [])
  const dismiss = useCallback(() => setRefusal(undefined), [])
  useEffect(() => {
    if (refusal === undefined) return undefined
    const timer = setTimeout(dismiss, STAYS)
    return () => clearTimeout(timer)
  }, [refusal, dismiss])
  return { refusal: refusal?.why, refused, dismiss }
}
