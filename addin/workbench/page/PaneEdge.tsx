import { makeStyles, tokens } from '@fluentui/react-components'
import type { PointerEvent } from 'react'
import { useText } from '../../pane/words/useText.tsx'

const LEAST = 320
const MOST = 480
const STEP = 20

interface PaneEdgeProps {
  readonly width: number
  readonly change: (width: number) => void
  readonly dragging: (is: boolean) => void
}

/** The pane's left edge: dragged, or moved by arrows. */
export function PaneEdge({ width, change, dragging }: PaneEdgeProps) {
  const text = useText()
  const styles = useStyles()
  const to = (wanted: number) => change(Math.min(MOST, Math.max(LEAST, Math.round(wanted))))
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) to(window.innerWidth - event.clientX)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={text('workbench.pane-width')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      className={styles.edge}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        dragging(true)
      }}
      onPointerMove={drag}
      onPointerUp={() => dragging(false)}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') to(width + STEP)
        if (key === 'ArrowRight') to(width - STEP)
      }}
    />
  )
}

const useStyles = makeStyles({
  edge: {
    width: '5px',
    flexShrink: 0,
    cursor: 'col-resize',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandForeground1}`, outlineOffset: '-2px' },
  },
})
