import { createContext, useCallback, useContext, useEffect, useState } from 'react'

/** What views keep for the time when one comes back to them: what was read, what was chosen. One person's, gone when he signs out. */
export const Memory = createContext<Map<string, unknown> | undefined>(undefined)

/** State that is still there when one comes back to the view. @param name no other view's */
export function useKept<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const memory = useContext(Memory)
  const [value, setValue] = useState(() => (memory?.has(name) === true ? (memory.get(name) as T) : first))
  const keep = useCallback(
    (next: T) => {
      memory?.set(name, next)
      setValue(next)
    },
    [memory, name],
  )
  return [value, keep]
}

/** What a view says of what was done in the one before it: read once, gone after that. */
export function useSaid(name: string): readonly [string | undefined, (words: string) => void] {
  const memory = useContext(Memory)
  const key = `said ${name}`
  const [said] = useState(() => memory?.get(key) as string | undefined)
  useEffect(() => void memory?.delete(key), [memory, key])
  return [said, useCallback((words) => void memory?.set(key, words), [memory, key])]
}

/** Forgets what was read under a name: after a deed it no longer holds, and nobody should see it first. */
export function useForget(): (name: string) => void {
  const memory = useContext(Memory)
  return useCallback((name) => void memory?.delete(`read ${name}`), [memory])
}
