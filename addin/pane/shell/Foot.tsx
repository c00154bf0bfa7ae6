import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Where foot bars are drawn: below what scrolls, so that they never stand over what has the focus. */
export const FootPlace = createContext<HTMLElement | null>(null)

/** The foot bar with a view's buttons. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const styles = useStyles()
  const place = useContext(FootPlace)
  return place && createPortal(<div className={styles.foot}>{children}</div>, place)
}

/** The one primary button of a view or dialog, pressed by Ctrl+Enter too. */
export function Primary({
  onClick,
  disabled = false,
  children,
}: {
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}) {
  return (
    <Button appearance="primary" data-primary="" onClick={onClick} disabled={disabled}>
      {children}
    </Button>
  )
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // Three of them stand beside each other in the narrowest pane.
    '& > button': { minWidth: '72px' },
  },
})
