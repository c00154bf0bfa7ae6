import { MessageBar, MessageBarActions, MessageBarBody, Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../pane/words/useText.tsx'
import { useOffice } from './useOffice.ts'

/** Says over the pane what it lacks where Excel cannot be reached, or only through the old copy. It can be put away. */
export function OfficeBar() {
  const text = useText()
  const styles = useStyles()
  const office = useOffice()
  const [away, putAway] = useState(false)
  const says =
    office.kind === 'unreachable'
      ? 'office.unreachable'
      : office.kind === 'excel' && office.source === 'npm-copy'
        ? 'office.npm-copy'
        : undefined
  if (says === undefined || away) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{text(says)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => putAway(true)}>{text('office.put-away')}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}

// Office's own menu takes 34 × 32 px at the top right.
const useStyles = makeStyles({ bar: { flexShrink: 0, paddingRight: '34px' } })
