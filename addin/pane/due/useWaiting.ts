import { keepSending } from '../../service/keepSending.ts'
import { useCallback, useEffect, useState } from 'react'
import type { Receipt } from '../../service/answers.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { usePane } from '../shell/pane.tsx'
import { useSending } from '../submit/useSending.ts'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'

/** What waits in 待发, and what became of it. */
export interface WaitingState {
  readonly count: number
  /** Kind and period of each. */
  readonly places: ReadonlySet<string>
  readonly said: { readonly good: boolean; readonly words: string } | undefined
  readonly flush: () => Promise<void>
}

/** Sends what waits when shown, when the connection is back, and again after a while. @param changed something reached the service */
export function useWaiting(changed: () => void): WaitingState {
  const text = useText()
  const { outbox } = usePane()
  const { flush: send } = useSending()
  const [said, say] = useState<WaitingState['said']>()
  const [waiting, setWaiting] = useState(() => outbox.waiting())
  const flush = useCallback(async () => {
    const left = await send()
    setWaiting(outbox.waiting())
    const last = left.at(-1)
    if (last === undefined) return
    const { entry, result } = last
    say(
      result.ok
        ? { good: true, words: receiptWords(result.value, text) }
        : { good: false, words: text('submit.refused', { sheet: entry.title, says: sentenceOf(result.error, text) }) },
    )
    changed()
    // `text` only follows the language.
  }, [send, outbox, changed])
  useEffect(() => {
    const sending = keepSending({
      async flush() {
        await flush()
        return { waits: outbox.waiting().length > 0, held: outbox.held() }
      },
      after(milliseconds, then) {
        const timer = setTimeout(then, milliseconds)
        return () => clearTimeout(timer)
      },
      random: Math.random,
    })
    const back = () => void sending.now()
    back()
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('online', back)
      sending.stop()
    }
  }, [flush, outbox])
  // Another pane that is open put something in, or sent what waited: the browser tells the others.
  useEffect(() => {
    const elsewhere = () => {
      const now = outbox.waiting()
      if (now.length === waiting.length) return
      setWaiting(now)
      changed()
    }
    window.addEventListener('storage', elsewhere)
    return () => window.removeEventListener('storage', elsewhere)
  }, [outbox, waiting.length, changed])
  return { count: waiting.length, places: new Set(waiting.map(({ kind, period }) => `${kind} ${period}`)), said, flush }
}

function receiptWords({ receipt, rows, at, daysLate, zero }: Receipt, text: ReturnType<typeof useText>): string {
  if (zero) return text('nil.done', { receipt })
  return daysLate > 0 ? text('submit.late', { days: daysLate, receipt, rows }) : text('submit.done', { receipt, time: timeText(at), rows })
}
