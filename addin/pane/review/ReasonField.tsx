import { Combobox, Option, makeStyles } from '@fluentui/react-components'
import { useText } from '../words/useText.tsx'

const usual = [
  'review.usual.figure',
  'review.usual.missing',
  'review.usual.evidence',
  'review.usual.date',
  'review.usual.twice',
  'review.usual.wrong-person',
  'review.usual.vague',
] as const

interface ReasonFieldProps {
  readonly label: string
  readonly reason: string
  readonly write: (reason: string) => void
}

/** 退因: one of the usual reasons, or one's own words. */
export function ReasonField({ label, reason, write }: ReasonFieldProps) {
  const text = useText()
  const styles = useStyles()
  return (
    <Combobox
      freeform
      autoFocus
      className={styles.field}
      aria-label={label}
      placeholder={text('review.reason-choose')}
      value={reason}
      selectedOptions={[]}
      onChange={(event) => write(event.target.value)}
      onOptionSelect={(_, { optionText }) => write(optionText ?? '')}
    >
      {usual.map((key) => (
        <Option key={key}>{text(key)}</Option>
      ))}
    </Combobox>
  )
}

const useStyles = makeStyles({ field: { minWidth: 0, width: '100%' } })
