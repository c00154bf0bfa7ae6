import type { Result } from '@kaoji/shared/result'
import { useCallback, useMemo } from 'react'
import type { Receipt, SheetPlace } from '../../service/answers.ts'
import type { Left } from '../../service/outbox.ts'
import { submitWaiting } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { usePane } from '../shell/pane.tsx'
import { outcomeOf, type Outcome } from './outcome.ts'
import { entryOf, type Submission } from './submission.ts'

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

/** 报送 by way of the outbox: what cannot go now waits there, and goes out once, never twice. */
export interface Sending {
  readonly send: (asked: ToSend) => Promise<Outcome>
  /** Sends what waits; the copies that went out stand on their new versions. */
  readonly flush: () => Promise<readonly Left<Receipt>[]>
}

/** The one way in which submissions leave the pane. */
export function useSending(): Sending {
  const { client, outbox, drafts } = usePane()
  const stands = useCallback(
    (key: string, result: Result<Receipt, Trouble>) => {
      const copy = drafts.sentAs(key)
      if (result.ok && copy !== undefined) drafts.keepBase(copy, { version: result.value.version, code: result.value.code })
    },
    [drafts],
  )
  const flush = useCallback(async () => {
    const left = await outbox.flush()
    for (const { entry, result } of left) stands(entry.key, result)
    return left
  }, [outbox, stands])
  const send = useCallback<Sending['send']>(
    async ({ place, title, submission, ifMatch, copy }) => {
      const entry = entryOf(place, title, submission, ifMatch, crypto.randomUUID())
      // Kept before it goes, so that a pane that is closed meanwhile sends it again, under the same key.
      const kept = outbox.put(entry)
      if (copy !== undefined) drafts.keepSent(copy, entry.key)
      const result = await submitWaiting(client, entry)
      if (result.ok || result.error.kind === 'refused') outbox.drop(entry.key)
      stands(entry.key, result)
      return outcomeOf(result, kept)
    },
    [client, outbox, drafts, stands],
  )
  return useMemo(() => ({ send, flush }), [send, flush])
}
