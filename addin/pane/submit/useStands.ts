import type { Result } from '@kaoji/shared/result'
import { useCallback } from 'react'
import type { Receipt } from '../../service/answers.ts'
import type { Trouble } from '../../service/trouble.ts'
import { usePane } from '../shell/pane.tsx'

/** Lets the copy that a submission was read from stand on the version it became. */
export function useStands(): (key: string, result: Result<Receipt, Trouble>) => void {
  const { drafts } = usePane()
  return useCallback(
    (key, result) => {
      const copy = drafts.sentAs(key)
      if (result.ok && copy !== undefined) drafts.keepBase(copy, { version: result.value.version, code: result.value.code })
    },
    [drafts],
  )
}
