import { useEffect, useState } from 'react'
import type { FullVersion, Standing } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import { usePane } from '../shell/pane.tsx'

// A department seldom has more at a time.
const mostAsked = 8

/** The returned versions with their reasons, by `sheetName`; they come one after the other. */
export function useReturnReasons(list: readonly Standing[] | undefined): ReadonlyMap<string, FullVersion> {
  const { fillings } = usePane()
  const [reasons, setReasons] = useState<ReadonlyMap<string, FullVersion>>(new Map())
  useEffect(() => {
    let left = false
    const look = async () => {
      for (const standing of (list ?? []).filter(({ state }) => state === 'returned').slice(0, mostAsked)) {
        const answer = await fillings.askOnceAt(standing, standing.etag)
        if (left) return
        const newest = answer.ok ? answer.value.filling.newest : undefined
        if (newest?.decision?.state === 'returned') setReasons((all) => new Map(all).set(sheetName(standing), newest))
      }
    }
    void look()
    return () => {
      left = true
    }
  }, [list, fillings])
  return reasons
}
