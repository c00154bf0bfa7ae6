import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft, Drafts } from '../drafts/drafts.ts'
import { fileOf } from '../file/fileOf.ts'
import type { Host } from '../host/host.ts'
import { useOffered } from './useOffered.ts'
import type { OpenWorkbook } from './useWorkbook.ts'

/** How long nobody does anything before the workbook is kept. */
const PAUSE = 800

/** What of the browser's keeping of workbooks is to be said. */
export interface KeptDraft {
  /** the person's last workbook, while nobody took it up or threw it away */
  readonly offered: Draft | undefined
  /** the browser keeps nothing, or has no room */
  readonly failed: boolean
  readonly takeUp: () => void
  readonly throwAway: () => void
  readonly later: () => void
}

/**
 * Keeps the workbook in this browser while it has changes that are in no file, for whoever is signed in, and offers it to that person alone when the page
 * is opened again: after a reload, a crash, another person at the same PC. Signing out keeps it, since the next day goes on where this one ended; it goes
 * when it is saved as a file, thrown away, or a month old.
 */
export function useDraft({ grid }: Host, workbook: OpenWorkbook, drafts: Drafts, account: string | undefined): KeptDraft {
  const { offered, failed: unsaid, look, pass } = useOffered(drafts, account, workbook.id)
  const [failed, setFailed] = useState(false)
  const now = useRef({ workbook, account })
  now.current = { workbook, account }
  const id = workbook.id

  const keep = useCallback(async () => {
    const { workbook, account } = now.current
    if (account === undefined || !workbook.isChanged()) return
    try {
      await drafts.keep({ id: workbook.id, account, name: workbook.name, at: Date.now(), file: fileOf(grid) })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [drafts, grid])

  useEffect(() => drafts.hold(id), [drafts, id])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      void keep()
    }
    const stop = grid.onChange(({ what }) => {
      if (what === 'selection' || what === 'steps') return
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE)
    })
    const hidden = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('beforeunload', flush)
    return () => {
      stop()
      flush()
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('beforeunload', flush)
    }
  }, [grid, keep])

  useEffect(() => void keep(), [account, keep])

  return {
    offered,
    failed: failed || unsaid,
    takeUp() {
      if (offered === undefined) return
      pass(offered)
      // What is open now has its own place, and is offered the next time.
      void keep().then(() => workbook.takeUp(offered))
    },
    throwAway() {
      if (offered === undefined) return
      pass(offered)
      void drafts
        .forget(offered.id)
        .catch(() => undefined)
        .then(look)
    },
    later: () => offered !== undefined && pass(offered),
  }
}
