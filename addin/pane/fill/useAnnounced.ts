import { useEffect, useRef, useState } from 'react'

const second = 1000

/** Words as a screen reader is to say them: what they are now, at most once a second. */
export function useAnnounced(words: string): string {
  const [said, say] = useState('')
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + second - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      say(words)
    }, wait)
    return () => clearTimeout(timer)
  }, [words])
  return said
}
