import { useCallback, useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'

/** A sentence on what became of a submission. */
interface Said {
  readonly good: boolean
  readonly words: string
}

/** 零报告 by way of the outbox, so that a connection that breaks loses nothing; `flush` sends what waits. @param changed something reached the service */
export function useNilReport(changed: () => void) {
  const text = useText()
  const { outbox } = usePane()
  const [said, say] = useState<Said>()
  const flush = useCallback(async () => {
    const left = await outbox.flush()
    const last = left.at(-1)
    if (last === undefined) {
      if (outbox.waiting().length > 0) say({ good: false, words: text('submit.kept') })
      return
    }
    const { entry, result } = last
    say(
      result.ok
        ? { good: true, words: text('nil.done', { receipt: result.value.receipt }) }
        : { good: false, words: text('submit.refused', { sheet: entry.title, says: sentenceOf(result.error, text) }) },
    )
    changed()
    // `text` only follows the language.
  }, [outbox, changed])
  const submit = async (one: Standing) => {
    const { department, period, kind, title, etag } = one
    const entry = {
      department,
      period,
      kind,
      key: crypto.randomUUID(),
      title: text(title),
      body: '{"rows":[],"zero":true}',
      ifMatch: etag ?? '',
    }
    if (outbox.put(entry)) await flush()
    else say({ good: false, words: text('submit.not-kept') })
  }
  return { said, flush, submit }
}
