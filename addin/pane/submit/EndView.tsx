import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { signOf } from '../fill/problemGroups.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { useOutgoing } from './Outgoing.tsx'
import type { AtFault, Outcome, Waits } from './outcome.ts'

interface EndViewProps {
  readonly outcome: Exclude<Outcome, { readonly end: 'receipt' } | { readonly end: 'two-versions' } | { readonly end: 'reason-needed' }>
  readonly again: () => void
}

/** How a submission ended that is no receipt: it waits, or it was refused and why. */
export function EndView({ outcome, again }: EndViewProps) {
  const text = useText()
  const { back } = usePane()
  switch (outcome.end) {
    case 'waiting':
    case 'signed-out':
      return <StillWaiting outcome={outcome} />
    case 'not-kept':
      return (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text('submit.not-kept')}</MessageBarBody>
          </MessageBar>
          <Foot>
            <Button onClick={back}>{text('pane.cancel')}</Button>
            <Primary onClick={again}>{text('pane.again')}</Primary>
          </Foot>
        </>
      )
    case 'at-fault':
      return <CellsAtFault outcome={outcome} />
    case 'refused':
      return (
        <>
          <TroubleBar trouble={outcome.trouble} />
          <Foot>
            <Button onClick={again}>{text('pane.again')}</Button>
            <Primary onClick={back}>{text('submit.to-sheet')}</Primary>
          </Foot>
        </>
      )
  }
}

/** What waits, until it went out by itself: then what it came to. */
function StillWaiting({ outcome }: { readonly outcome: Waits }) {
  const text = useText()
  const { over } = usePane()
  const { said, went } = useOutgoing()
  const [before] = useState(went)
  const now = went > before ? said : undefined
  return (
    <>
      <MessageBar intent={now?.good === true ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>{now?.words ?? waitingWords(outcome, text)}</MessageBarBody>
      </MessageBar>
      <Foot>
        <Primary onClick={() => over({ view: 'due' })}>{text('submit.back-to-due')}</Primary>
      </Foot>
    </>
  )
}

function waitingWords({ end, trouble }: Waits, text: ReturnType<typeof useText>): string {
  if (end === 'signed-out') return text('submit.signed-out')
  return trouble.kind === 'offline' ? text('submit.kept') : `${sentenceOf(trouble, text)} ${text('submit.kept-otherwise')}`
}

function CellsAtFault({ outcome: { trouble } }: { readonly outcome: AtFault }) {
  const text = useText()
  const styles = useFillStyles()
  const { back } = usePane()
  const { problems } = trouble
  if (problems.length === 0) return <TroubleBar trouble={trouble} />
  return (
    <>
      <Text>{text('submit.at-fault', { count: problems.filter(({ severity }) => severity === 'error').length })}</Text>
      <ol className={styles.list}>
        {problems.map(({ cell, rule, severity, says }) => (
          <li key={`${cell} ${rule} ${says}`} className={styles.line}>
            <span className={styles[severity]} aria-hidden>
              {signOf[severity]}{' '}
            </span>
            {says}
          </li>
        ))}
      </ol>
      <Foot>
        <Primary onClick={back}>{text('submit.to-sheet')}</Primary>
      </Foot>
    </>
  )
}
