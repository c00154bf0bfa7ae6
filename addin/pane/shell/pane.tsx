import { createContext, useContext } from 'react'
import type { Receipt, Who, Year } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import type { Outbox } from '../../service/outbox.ts'
import type { Drafts } from '../fill/drafts.ts'
import type { Fillings } from '../fill/fillings.ts'
import type { Place } from './places.ts'

/** What every view of the pane works with: who, which year, the service, the way. */
export interface Pane {
  readonly client: Client
  readonly who: Who
  readonly year: Year
  readonly outbox: Outbox<Receipt>
  readonly drafts: Drafts
  readonly fillings: Fillings
  readonly go: (to: Place) => void
  /** To the next of the same kind: back leads where it led before. */
  readonly instead: (to: Place) => void
  readonly over: (to: Place) => void
  readonly back: () => void
}

/** The pane around a view. */
export const PaneContext = createContext<Pane | undefined>(undefined)

/** @throws Error outside the pane: that is a bug */
export function usePane(): Pane {
  const pane = useContext(PaneContext)
  if (pane === undefined) throw new Error('a view stands outside the pane')
  return pane
}
