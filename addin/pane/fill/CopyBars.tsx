import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { usePane } from '../shell/pane.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { isOlderDefinition } from './copyState.ts'
import { nameIn } from './nameIn.ts'
import type { FilledSheet } from './filledSheet.ts'

interface CopyBarsProps {
  readonly filled: FilledSheet
  readonly stale: boolean
  readonly layOutAnew: () => void
  readonly merge: () => void
}

/** What is to be known of this copy before its cells: the form changed, somebody was first, it was accepted, the sheet's look was changed. */
export function CopyBars({ filled, stale, layOutAnew, merge }: CopyBarsProps) {
  const text = useText()
  const { drafts } = usePane()
  const { filling, open, faults, standing } = filled
  const { newest } = filling
  const older = isOlderDefinition(open.identity)
  // Said below, with what to do about it.
  const others = faults.filter(({ rule }) => rule !== 'file.older-definition')
  return (
    <>
      {stale && <Bar>{text('fill.stale')}</Bar>}
      {!drafts.kept() && <Bar>{text('fill.reasons-not-kept')}</Bar>}
      {others.map(({ says, severity }) => (
        <Bar key={says.zh} intent={severity === 'error' ? 'error' : 'warning'}>
          {text(says)}
        </Bar>
      ))}
      {older && <Bar action={<Button onClick={layOutAnew}>{text('fill.lay-out-anew')}</Button>}>{text('fill.older-definition')}</Bar>}
      {newest !== undefined && standing === 'behind' && (
        <Bar action={<Button onClick={merge}>{text('fill.merge')}</Button>}>
          {text('fill.behind', { by: nameIn(filling.lists.people, newest), time: timeText(newest.at), version: newest.version })}
        </Bar>
      )}
      {newest !== undefined && standing === 'handed-in' && newest.state !== 'returned' && (
        <Bar intent="info">{text('fill.handed-in', { version: newest.version })}</Bar>
      )}
      {newest?.state === 'accepted' && standing !== 'handed-in' && (
        <Bar intent="info">{text('fill.accepted', { version: newest.version + 1 })}</Bar>
      )}
    </>
  )
}

interface BarProps {
  readonly intent?: 'info' | 'warning' | 'error'
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Bar({ intent = 'warning', action, children }: BarProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  )
}
