import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft, Drafts } from '../drafts/drafts.ts'

/** How long until the browser is asked once more where it did not say, milliseconds; each time twice as long. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 60_000

/** The workbook that a person is offered. */
interface Offered {
  readonly offered: Draft | undefined
  /** the browser does not say what it keeps */
  readonly failed: boolean
  readonly look: () => void
  /** leaves one alone from now on */
  readonly pass: (draft: Draft) => void
}

/**
 * The newest workbook that the browser keeps for a person and that no page has open. It is looked for until the browser answers, and again whenever
 * another page leaves one, or somebody comes back to this page: that may be from the one they closed.
 * @param openId the workbook that is open in this page
 */
export function useOffered(drafts: Drafts, account: string | undefined, openId: string): Offered {
  const [found, setFound] = useState<Draft>()
  const [failed, setFailed] = useState(false)
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const now = useRef({ account, openId, passed })
  now.current = { account, openId, passed }
  // The look whose answer counts: where another has begun since, an older answer is none.
  const newest = useRef({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const look = useCallback(
    async (pause = FIRST_PAUSE) => {
      const { account, openId, passed } = now.current
      const mine = (newest.current = {})
      clearTimeout(timer.current)
      try {
        const left = () => void look()
        const found = account === undefined ? undefined : await drafts.newest(account, Date.now(), new Set([...passed, openId]), left)
        if (newest.current !== mine) return
        setFound(found)
        setFailed(false)
      } catch {
        if (newest.current !== mine) return
        setFailed(true)
        timer.current = setTimeout(() => void look(Math.min(pause * 2, LONGEST_PAUSE)), pause)
      }
    },
    [drafts],
  )

  useEffect(() => void look(), [account, look])
  useEffect(() => {
    const seen = () => {
      // Whoever has answered one offer is at work, and is asked again by what is new alone.
      if (document.visibilityState === 'visible' && now.current.passed.size === 0) void look()
    }
    document.addEventListener('visibilitychange', seen)
    return () => document.removeEventListener('visibilitychange', seen)
  }, [look])

  return {
    // What was found last may have been found for somebody else, or before it was left alone.
    offered: found !== undefined && found.account === account && !passed.has(found.id) ? found : undefined,
    failed,
    look: () => void look(),
    pass: (draft) => setPassed(new Set([...passed, draft.id])),
  }
}
