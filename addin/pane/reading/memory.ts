import { createContext, useCallback, useContext, useState } from 'react'

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
