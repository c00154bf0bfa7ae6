import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { clearMarks } from '../../excel/markCells.ts'
import { rebase } from '../../excel/rebase.ts'
import { ExcelTroubleBar } from '../fill/ExcelTroubleBar.tsx'
import { copyName } from '../fill/drafts.ts'
import { mustFix } from '../fill/filledSheet.ts'
import { nameIn } from '../fill/nameIn.ts'
import { SheetHead } from '../fill/SheetHead.tsx'
import { useDoing } from '../fill/useDoing.ts'
import type { Open, OpenState } from '../fill/useOpenSheet.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { ReasonField } from './ChangeReason.tsx'
import { EndView } from './EndView.tsx'
import type { Outcome } from './outcome.ts'
import { ReceiptCard } from './ReceiptCard.tsx'
import { submissionOf, tagOf } from './submission.ts'
import { SummaryList } from './SummaryList.tsx'
import { rowsBefore, summaryOf } from './summaryOf.ts'
import { useSending } from './useSending.ts'

interface SheetSubmitProps {
  readonly ready: Extract<OpenState, { state: 'ready' }>
  readonly opened: Open
}

/** 报送 of the open sheet: its summary, 确认报送, what it came to. The rows are read anew before they go. */
export function SheetSubmit({ ready: { filled, reasons, trouble }, opened }: SheetSubmitProps) {
  const text = useText()
  const { instead, back, drafts } = usePane()
  const send = useSending()
  const doing = useDoing()
  const [reason, write] = useState('')
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [baseLost, loseBase] = useState(false)
  const { filling, open, checked } = filled
  const { kind, department, period, newest, title, standing } = filling
  const sheet = { kind, department, period }
  const accepted = newest?.state === 'accepted'

  const submit = async () => {
    const read = await doing.tell(opened.readNow())
    if (!read.ok) return
    const now = read.value
    if (now.standing === 'behind') return instead({ view: 'two-versions', sheet })
    if (mustFix(now).length > 0 || now.checked.rows.length === 0) return back()
    setSending(true)
    const copy = copyName(open.identity)
    const came = await send({
      place: sheet,
      title: text(title),
      submission: submissionOf(now.checked, drafts.reasons(copy), reason),
      ifMatch: tagOf(newest),
      copy,
    })
    setSending(false)
    if (came.end === 'two-versions') {
      // Somebody handed in, or reviewed, meanwhile: which of the two, the sheet read anew says.
      opened.again()
    }
    if (came.end === 'receipt') {
      // What was to be mended is handed in: no mark says otherwise.
      if (now.marked) await clearMarks(open)
      loseBase(!(await rebase(open, came.receipt.version, came.receipt.code)).ok)
    }
    setOutcome(came)
  }

  if (outcome?.end === 'receipt') {
    return (
      <>
        <ReceiptCard receipt={outcome.receipt} title={title} cost={filling.lateCost} />
        {baseLost && <Text>{text('submit.base-not-kept')}</Text>}
      </>
    )
  }
  if (outcome !== undefined && outcome.end !== 'two-versions' && outcome.end !== 'reason-needed') {
    return (
      <>
        <SheetHead standing={standing} />
        <EndView outcome={outcome} again={() => setOutcome(undefined)} />
      </>
    )
  }
  const by = newest && { by: nameIn(filling.lists.people, newest), time: timeText(newest.at), version: newest.version }
  const meanwhile =
    filled.standing === 'behind' && by !== undefined
      ? text('fill.behind', by)
      : outcome?.end === 'two-versions'
        ? text('submit.state-changed')
        : ''
  const summary = summaryOf(checked, reasons, standing, rowsBefore(filling))
  return (
    <>
      <SheetHead standing={standing} />
      {trouble !== undefined && <ExcelTroubleBar trouble={trouble} again={() => void opened.readNow()} />}
      {doing.trouble !== undefined && doing.trouble.kind !== trouble?.kind && <ExcelTroubleBar trouble={doing.trouble} />}
      {meanwhile !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{meanwhile}</MessageBarBody>
        </MessageBar>
      )}
      <SummaryList summary={summary} />
      {(accepted || outcome?.end === 'reason-needed') && <ReasonField reason={reason} write={write} />}
      {sending && <Text role="status">{text('submit.sending')}</Text>}
      <Foot>
        <Button onClick={back}>{text('pane.cancel')}</Button>
        <Primary
          disabled={sending || mustFix(filled).length > 0 || summary.rows === 0 || (accepted && reason.trim() === '')}
          onClick={() => void submit()}
        >
          {text(filled.standing === 'behind' ? 'fill.merge' : 'submit.confirm')}
        </Primary>
      </Foot>
    </>
  )
}
