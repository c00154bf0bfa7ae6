import type { Result } from '@kaoji/shared/result'
import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Trouble } from '../../service/trouble.ts'
import { LanguageContext } from '../words/useText.tsx'
import { Memory } from './memory.ts'

/** Something read from the service: nothing yet, what came, why nothing came; `value` with `trouble` is what was read before. */
export interface Reading<T> {
  readonly value?: T
  readonly trouble?: Trouble
  readonly waiting: boolean
  /** Reads anew; what is there stays until then. */
  readonly again: () => void
}

interface Kept<T> {
  readonly name: string
  readonly value?: T
  readonly trouble?: Trouble
}

/**
 * Reads from the service when shown, and whenever `name` changes. Who comes back sees at once what was there, until the answer is.
 * @param name what is read, so that an answer to an earlier question is not shown for a later one
 * @param inWords the answer holds sentences of the service: it is read again once the reader's language is another, as a trouble is
 */
export function useReading<T>(name: string, read: () => Promise<Result<T, Trouble>>, inWords = false): Reading<T> {
  const memory = useContext(Memory)
  const language = useContext(LanguageContext)
  const [kept, keep] = useState<Kept<T> | undefined>(() => memory?.get(`read ${name}`) as Kept<T> | undefined)
  const [asked, ask] = useState(0)
  const [waiting, wait] = useState(true)
  useEffect(() => {
    let wanted = true
    wait(true)
    void read().then((result) => {
      if (!wanted) return
      wait(false)
      if (result.ok) memory?.set(`read ${name}`, { name, value: result.value })
      keep((before) => (result.ok ? { name, value: result.value } : { ...(before?.name === name && before), name, trouble: result.error }))
    })
    return () => {
      wanted = false
    }
    // `read` is made anew at each drawing; `name` says when it asks for something else.
  }, [name, asked])
  const again = useCallback(() => ask((times) => times + 1), [])
  const answeredIn = useRef(language)
  useEffect(() => {
    if (answeredIn.current === language) return
    answeredIn.current = language
    if (inWords || kept?.trouble !== undefined) again()
  }, [language, inWords, kept?.trouble, again])
  return {
    ...(kept?.name === name
      ? { ...(kept.value !== undefined && { value: kept.value }), ...(kept.trouble !== undefined && { trouble: kept.trouble }) }
      : {}),
    waiting,
    again,
  }
}
