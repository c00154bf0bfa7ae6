import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { Foot, Primary } from '../shell/Foot.tsx'
import { useText } from '../words/useText.tsx'

/** Why an accepted sheet changes; without it nothing goes. */
export function ChangeReason({ submit }: { readonly submit: (reason: string) => void }) {
  const text = useText()
  const [reason, write] = useState('')
  return (
    <>
      <ReasonField reason={reason} write={write} />
      <Foot>
        <Primary disabled={reason.trim() === ''} onClick={() => submit(reason)}>
          {text('submit.confirm')}
        </Primary>
      </Foot>
    </>
  )
}

/** The field alone, beside a summary. */
export function ReasonField({ reason, write }: { readonly reason: string; readonly write: (reason: string) => void }) {
  const text = useText()
  return (
    <Field label={text('submit.change-reason')} hint={text('submit.accepted-meanwhile')} required>
      <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => write(value)} />
    </Field>
  )
}
