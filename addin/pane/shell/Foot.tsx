import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** The foot bar with a view's buttons. */
export function Foot({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().foot}>{children}</div>
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
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    zIndex: 1,
  },
})
