import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { Confirm } from '../../pane/shell/Confirm.tsx'
import { timeText } from '../../pane/words/dates.ts'
import { useText } from '../../pane/words/useText.tsx'
import type { Draft } from '../drafts/drafts.ts'
import type { KeptDraft } from './useDraft.ts'

/** That the last workbook is still there, or that this one is not kept. */
export function KeptWorkbook({ kept: { offered, failed, takeUp, later, throwAway } }: { readonly kept: KeptDraft }) {
  const text = useText()
  return (
    <>
      {failed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('workbench.not-kept')}</MessageBarBody>
        </MessageBar>
      )}
      {offered !== undefined && <Offer key={offered.id} offered={offered} takeUp={takeUp} later={later} throwAway={throwAway} />}
    </>
  )
}

/** It goes, with its question, when another workbook is offered in its place. */
function Offer({ offered, takeUp, later, throwAway }: Omit<KeptDraft, 'offered' | 'failed'> & { readonly offered: Draft }) {
  const text = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {text('workbench.kept', { sheets: sheetsOf(offered), at: timeText(new Date(offered.at).toISOString()) })}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={takeUp}>{text('workbench.take-up')}</Button>
          <Button onClick={later}>{text('workbench.later')}</Button>
          <Button onClick={() => setAsking(true)}>{text('workbench.throw-away')}</Button>
        </MessageBarActions>
      </MessageBar>
      {asking && (
        <Confirm
          title={text('workbench.throw-away')}
          asks={text('workbench.throw-away-asks')}
          does={text('workbench.throw-away')}
          confirmed={throwAway}
          close={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** so many names of sheets tell one workbook from another */
const MOST_NAMES = 3

function sheetsOf({ file: { sheets } }: Draft): string {
  const names = sheets.flatMap(({ name, visibility, rows }) => (visibility === 'Visible' && rows.length > 0 ? [name] : []))
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')}……` : names.join('、')
}
