import { useCallback, useRef, useState } from 'react'
import type { Result } from '@kaoji/shared/result'
import type { ExcelTrouble } from '../../excel/trouble.ts'

/** Something asked of Excel by a click: what it would not do, or that it is done. */
export interface Doing {
  readonly trouble: ExcelTrouble | undefined
  /** What is said of it; nothing once something else was typed. */
  readonly done: string
  /** @param says what is said once it is done; nothing where one sees it */
  readonly tell: <T>(asked: Promise<Result<T, ExcelTrouble>>, says?: string) => Promise<Result<T, ExcelTrouble>>
}

/**
 * Asks Excel for one thing after the other and keeps what became of the last.
 * @param rows what stands in the sheet: once that changes, what was said is over
 */
export function useDoing(rows?: unknown): Doing {
  const [trouble, setTrouble] = useState<ExcelTrouble>()
  const [said, say] = useState<{ readonly words: string }>()
  const about = useRef({ said, rows })
  if (about.current.said !== said) about.current = { said, rows }
  const done = about.current.rows === rows ? (said?.words ?? '') : ''
  const tell = useCallback<Doing['tell']>(async (asked, says = '') => {
    const result = await asked
    setTrouble(result.ok ? undefined : result.error)
    say(result.ok && says !== '' ? { words: says } : undefined)
    return result
  }, [])
  return { trouble, done, tell }
}
