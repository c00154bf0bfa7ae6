import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../../pane/words/useText.tsx'
import { PaneEdge } from './PaneEdge.tsx'

/** The pane (窗格), in a frame of its own as in Excel: it may be closed and opened again at any moment. */
export function PaneFrame() {
  const text = useText()
  const styles = useStyles()
  const [width, setWidth] = useState(360)
  const [dragged, setDragged] = useState(false)
  return (
    <aside aria-label={text('workbench.pane')} className={styles.beside}>
      <PaneEdge width={width} change={setWidth} dragging={setDragged} />
      <iframe
        className={styles.frame}
        // A frame takes the pointer for itself, in the middle of a drag as well.
        style={{ width: `${width}px`, pointerEvents: dragged ? 'none' : 'auto' }}
        src="/pane.html?workbench"
        title={text('workbench.pane')}
        onLoad={({ currentTarget: { contentWindow } }) => leaveByF6(contentWindow)}
      />
    </aside>
  )
}

/** F6 in the pane goes back to the spreadsheet. */
function leaveByF6(pane: Window | null) {
  pane?.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    window.focus()
    document.querySelector<HTMLElement>('main [contenteditable]')?.focus()
  })
}

const useStyles = makeStyles({
  beside: { flexShrink: 0, display: 'flex' },
  frame: { flexShrink: 0, border: 'none', backgroundColor: tokens.colorNeutralBackground1 },
})
