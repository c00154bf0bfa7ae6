import { useCallback, useEffect, useState } from 'react'

/** how long a refusal stays in sight, unless it happens again or is dismissed */
const STAYS = 8000

/** That protection forbade what was tried last. */
export function useRefusal() {
  const [times, setTimes] = useState(0)
  const refused = useCallback(() => setTimes((before) => before + 1), [])
  const dismiss = useCallback(() => setTimes(0), [])
  useEffect(() => {
    if (times === 0) return undefined
    const timer = setTimeout(dismiss, STAYS)
    return () => clearTimeout(timer)
  }, [times, dismiss])
  return { refusal: times > 0, refused, dismiss }
}
