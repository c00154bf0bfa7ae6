import { useCallback, useState } from 'react'
import type { Result } from '@kaoji/shared/result'
import type { ExcelTrouble } from '../../excel/trouble.ts'

/** Something asked of Excel by a click: what it would not do, or that it is done. */
export interface Doing {
  readonly trouble: ExcelTrouble | undefined
  readonly done: string
  readonly clear: () => void
  /** @param says what is said once it is done; nothing where one sees it */
  readonly tell: <T>(asked: Promise<Result<T, ExcelTrouble>>, says?: string) => Promise<Result<T, ExcelTrouble>>
}

/** Asks Excel for one thing after the other and keeps what became of the last. */
export function useDoing(): Doing {
  const [trouble, setTrouble] = useState<ExcelTrouble>()
  const [done, setDone] = useState('')
  const clear = useCallback(() => {
    setTrouble(undefined)
    setDone('')
  }, [])
  const tell = useCallback<Doing['tell']>(async (asked, says = '') => {
    const result = await asked
    setTrouble(result.ok ? undefined : result.error)
    setDone(result.ok ? says : '')
    return result
  }, [])
  return { trouble, done, clear, tell }
}
