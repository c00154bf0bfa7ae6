import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Receipt } from '../../service/answers.ts'
import { keepSending, type KeepSending } from '../../service/keepSending.ts'
import { sheetName } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { usePane } from '../shell/pane.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { useStands } from './useStands.ts'

/** What waits in 待发, and what became of it. */
export interface OutgoingState {
  readonly count: number
  /** Each by its `sheetName`. */
  readonly places: ReadonlySet<string>
  /** The last that went out by itself, or was refused. */
  readonly said: { readonly good: boolean; readonly words: string } | undefined
  /** How often something that waited reached the service. */
  readonly went: number
  /** Sends what waits now. */
  readonly flush: () => Promise<void>
  /** Something was just put there or sent. @param held what stood in its way; undefined: nothing did */
  readonly noticed: (held: Trouble | undefined) => void
}

const OutgoingContext = createContext<OutgoingState | undefined>(undefined)

/** @throws Error outside the pane: that is a bug */
export function useOutgoing(): OutgoingState {
  const state = useContext(OutgoingContext)
  if (state === undefined) throw new Error('a view stands outside the pane')
  return state
}

/** Sends what waits for as long as the pane is open, whatever view is shown: when the connection is back, and again after a while. */
export function Outgoing({ children }: { readonly children: ReactNode }) {
  const text = useText()
  const { outbox } = usePane()
  const stands = useStands()
  const [said, say] = useState<OutgoingState['said']>()
  const [went, count] = useState(0)
  const [waiting, setWaiting] = useState(() => outbox.waiting())
  const words = useRef(text)
  words.current = text
  const sending = useRef<KeepSending>(undefined)

  const send = useCallback(async () => {
    const left = await outbox.flush()
    setWaiting(outbox.waiting())
    for (const { entry, result } of left) stands(entry.key, result)
    const last = left.at(-1)
    if (last === undefined) return
    const { entry, result } = last
    say(
      result.ok
        ? { good: true, words: receiptWords(result.value, words.current) }
        : { good: false, words: words.current('submit.refused', { sheet: entry.title, says: sentenceOf(result.error, words.current) }) },
    )
    count((before) => before + 1)
  }, [outbox, stands])

  useEffect(() => {
    const keeping = keepSending({
      async flush() {
        await send()
        return { waits: outbox.waiting().length > 0, held: outbox.held() }
      },
      after(milliseconds, then) {
        const timer = setTimeout(then, milliseconds)
        return () => clearTimeout(timer)
      },
      random: Math.random,
    })
    sending.current = keeping
    const back = () => void keeping.now()
    back()
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('online', back)
      keeping.stop()
    }
  }, [send, outbox])
  // Another pane that is open put something in, or sent what waited: the browser tells the others.
  useEffect(() => {
    const elsewhere = () => {
      const now = outbox.waiting()
      if (now.length === waiting.length) return
      setWaiting(now)
      count((before) => before + 1)
    }
    window.addEventListener('storage', elsewhere)
    return () => window.removeEventListener('storage', elsewhere)
  }, [outbox, waiting.length])

  const flush = useCallback(async () => sending.current?.now(), [])
  const noticed = useCallback(
    (held: Trouble | undefined) => {
      const now = outbox.waiting()
      setWaiting(now)
      if (held !== undefined && now.length > 0) sending.current?.later(held)
    },
    [outbox],
  )
  const state = useMemo<OutgoingState>(
    () => ({
      count: waiting.length,
      places: new Set(waiting.map(sheetName)),
      said,
      went,
      flush,
      noticed,
    }),
    [waiting, said, went, flush, noticed],
  )
  return <OutgoingContext value={state}>{children}</OutgoingContext>
}

function receiptWords({ receipt, rows, at, daysLate, zero }: Receipt, text: ReturnType<typeof useText>): string {
  if (zero) return text('nil.done', { receipt })
  return daysLate > 0 ? text('submit.late', { days: daysLate, receipt, rows }) : text('submit.done', { receipt, time: timeText(at), rows })
}
