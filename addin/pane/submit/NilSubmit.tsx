import { Text } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import type { Filling } from '../../service/filling.ts'
import { offline, type Trouble } from '../../service/trouble.ts'
import { SheetHead } from '../fill/SheetHead.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { ChangeReason } from './ChangeReason.tsx'
import { EndView } from './EndView.tsx'
import type { Outcome } from './outcome.ts'
import { ReceiptCard } from './ReceiptCard.tsx'
import { nilReport, tagOf } from './submission.ts'
import { useSending } from './useSending.ts'

/** 零报告, on its way as soon as this is shown. */
export function NilSubmit({ sheet }: { readonly sheet: SheetPlace }) {
  const text = useText()
  const { fillings, over } = usePane()
  const send = useSending()
  const [filling, setFilling] = useState<Filling>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [trouble, setTrouble] = useState<Trouble>()
  const started = useRef(false)
  const submit = async (reason: string) => {
    const answer = await fillings.ask(sheet)
    if (!answer.ok) return setTrouble(answer.error)
    setTrouble(undefined)
    const { filling } = answer.value
    setFilling(filling)
    const { newest, title } = filling
    if (newest?.state === 'accepted' && reason === '') return setOutcome({ end: 'reason-needed', trouble: noTrouble })
    setOutcome(undefined)
    setOutcome(await send({ place: sheet, title: text(title), submission: nilReport(reason), ifMatch: tagOf(newest) }))
  }
  useEffect(() => {
    // Shown twice is still asked once.
    if (started.current) return
    started.current = true
    void submit('')
  }, [])
  return (
    <>
      {filling !== undefined && outcome?.end !== 'receipt' && <SheetHead standing={filling.standing} />}
      {trouble !== undefined && <TroubleBar trouble={trouble} again={() => void submit('')} />}
      {outcome === undefined && trouble === undefined && <Text role="status">{text('submit.sending')}</Text>}
      {outcome?.end === 'receipt' && filling !== undefined && (
        <ReceiptCard receipt={outcome.receipt} title={filling.title} cost={filling.lateCost} />
      )}
      {outcome?.end === 'reason-needed' && <ChangeReason submit={(reason) => void submit(reason)} />}
      {outcome?.end === 'two-versions' && (
        <>
          <TroubleBar trouble={outcome.trouble} />
          <Foot>
            <Primary onClick={() => over({ view: 'due' })}>{text('submit.back-to-due')}</Primary>
          </Foot>
        </>
      )}
      {outcome !== undefined && outcome.end !== 'receipt' && outcome.end !== 'reason-needed' && outcome.end !== 'two-versions' && (
        <EndView outcome={outcome} again={() => void submit('')} />
      )}
    </>
  )
}

const noTrouble: Trouble = { ...offline, kind: 'refused', code: 'body-at-fault' }
