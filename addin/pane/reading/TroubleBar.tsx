import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Trouble } from '../../service/trouble.ts'
import { useText } from '../words/useText.tsx'
import { sentenceOf } from './sentenceOf.ts'

/** Says in a sentence why something did not come or was not done. @param stale what was read before is shown below */
export function TroubleBar({
  trouble,
  again,
  stale = false,
}: {
  readonly trouble: Trouble
  readonly again?: () => void
  readonly stale?: boolean
}) {
  const text = useText()
  return (
    <MessageBar intent={trouble.kind === 'refused' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{sentenceOf(trouble, text, stale)}</MessageBarBody>
      {again !== undefined && trouble.kind !== 'signed-out' && (
        <MessageBarActions>
          <Button size="medium" onClick={again}>
            {text('pane.again')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
