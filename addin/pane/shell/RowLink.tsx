import { Button } from '@fluentui/react-components'
import type { KeyboardEvent, ReactNode } from 'react'
import { usePane } from './pane.tsx'
import { nameOf, type Place } from './places.ts'
import { useRows } from './useRows.ts'

interface RowLinkProps {
  readonly to: Place
  readonly children: ReactNode
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A row's words as the way further in; coming back, the focus returns here. */
export function RowLink({ to, children, onKeyDown }: RowLinkProps) {
  const rows = useRows()
  const { go } = usePane()
  return (
    <Button
      appearance="transparent"
      className={rows.grow}
      data-leads={nameOf(to)}
      onClick={() => go(to)}
      {...(onKeyDown !== undefined && { onKeyDown })}
    >
      {children}
    </Button>
  )
}
