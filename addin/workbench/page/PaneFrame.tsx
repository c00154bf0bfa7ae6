import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../pane/words/useText.tsx'

/** The pane (窗格), in a frame of its own as in Excel: it may be closed and opened again at any moment. */
export function PaneFrame() {
  const text = useText()
  const styles = useStyles()
  return <iframe className={styles.frame} src="/pane.html?workbench" title={text('workbench.pane')} />
}

const useStyles = makeStyles({
  frame: { width: '360px', flexShrink: 0, border: 'none', borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
})
