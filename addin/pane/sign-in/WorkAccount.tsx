import { Button, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { Waiting } from '../reading/Shown.tsx'
import { useText } from '../words/useText.tsx'

interface WorkAccountProps {
  /** Takes up whoever Office knows already. */
  readonly resume: () => Promise<void>
  readonly enter: () => Promise<void>
}

/** Sign-in with the work account (单位账号): as whom Office knows, without a click; else in a window, which the button opens again where it got lost. */
export function WorkAccount({ resume, enter }: WorkAccountProps) {
  const text = useText()
  const [state, setState] = useState<'resuming' | 'ready' | 'asking'>('resuming')
  useEffect(() => {
    let here = true
    void resume().finally(() => here && setState('ready'))
    return () => {
      here = false
    }
    // Once, when shown.
  }, [])
  const ask = async () => {
    setState('asking')
    await enter()
    setState('ready')
  }
  if (state === 'resuming') return <Waiting />
  return (
    <>
      <Text as="p" role="status">
        {text(state === 'asking' ? 'sign-in.window-open' : 'sign-in.window-says')}
      </Text>
      <Button appearance="primary" onClick={() => void ask()}>
        {text('sign-in.title')}
      </Button>
    </>
  )
}
