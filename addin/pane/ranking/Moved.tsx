import { makeStyles } from '@fluentui/react-components'
import { useHidden } from '../shell/useHidden.ts'
import { useText } from '../words/useText.tsx'

/** ↑2, ↓1 or —, read out in words; nothing where there is nothing to compare with. */
export function Moved({ by }: { readonly by?: number }) {
  const text = useText()
  const hidden = useHidden()
  const styles = useStyles()
  if (by === undefined) return null
  return (
    <span className={styles.moved}>
      <span aria-hidden="true">{by === 0 ? '—' : by > 0 ? `↑${by}` : `↓${-by}`}</span>
      <span className={hidden}>{text(by === 0 ? 'ranking.same' : by > 0 ? 'ranking.up' : 'ranking.down', { count: Math.abs(by) })}</span>
    </span>
  )
}

const useStyles = makeStyles({ moved: { position: 'relative', display: 'inline-block', minWidth: '22px', textAlign: 'right' } })
