import { useEffect, useRef } from 'react'
import { browserStorage } from '../service/browserStorage.ts'
import { takeWish, wishKey, type Wish } from './commands/wish.ts'
import { deskOf } from './deskOf.ts'

/** Does what somebody asked for at the ribbon, whether the pane was open then or is opened for it. */
export function useWishes(fulfil: (wish: Wish) => void): void {
  const latest = useRef(fulfil)
  latest.current = fulfil
  useEffect(() => {
    const storage = browserStorage()
    const desk = deskOf()
    const take = () => {
      const wish = takeWish(storage, desk, Date.now())
      if (wish !== undefined) latest.current(wish)
    }
    const changed = ({ key, newValue }: StorageEvent) => {
      if (key === wishKey(desk.partition) && newValue !== null) take()
    }
    take()
    window.addEventListener('storage', changed)
    return () => window.removeEventListener('storage', changed)
  }, [])
}
