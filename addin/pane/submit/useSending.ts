import { useCallback } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { submitWaiting } from '../../service/sheets.ts'
import { usePane } from '../shell/pane.tsx'
import { useOutgoing } from './Outgoing.tsx'
import { outcomeOf, type Outcome } from './outcome.ts'
import { entryOf, type Submission } from './submission.ts'
import { useStands } from './useStands.ts'

/** A submission on its way. */
interface ToSend {
  readonly place: SheetPlace
  readonly title: string
  readonly submission: Submission
  /** The tag of the version it stands on; '' for a first one. */
  readonly ifMatch: string
  /** Which copy it was read from; a nil report has none. */
  readonly copy?: string
}

/**
 * The one way in which submissions leave the pane: 报送 by way of the outbox. What cannot go now waits there, and goes out once, never twice.
 */
export function useSending(): (asked: ToSend) => Promise<Outcome> {
  const { client, outbox, drafts } = usePane()
  const { noticed } = useOutgoing()
  const stands = useStands()
  return useCallback(
    async ({ place, title, submission, ifMatch, copy }) => {
      const entry = entryOf(place, title, submission, ifMatch, crypto.randomUUID())
      // Kept before it goes, so that a pane that is closed meanwhile sends it again, under the same key.
      const kept = outbox.put(entry)
      if (copy !== undefined) drafts.keepSent(copy, entry.key)
      const result = await submitWaiting(client, entry)
      if (result.ok || result.error.kind === 'refused') outbox.drop(entry.key)
      stands(entry.key, result)
      noticed(result.ok || result.error.kind === 'refused' ? undefined : result.error)
      return outcomeOf(result, kept)
    },
    [client, outbox, drafts, stands, noticed],
  )
}
