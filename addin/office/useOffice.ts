import { createContext, useContext } from 'react'
import type { OfficeAtHand } from './loadOffice.ts'

/** What stands around the pane; `loading` until that is known, and the pane is shown all the while. */
export type OfficeState = OfficeAtHand | { readonly kind: 'loading' }

/** Set by the pane's frame. */
export const OfficeContext = createContext<OfficeState>({ kind: 'loading' })

/** What stands around the pane. A view that asks is drawn again when it changes. */
export const useOffice = (): OfficeState => useContext(OfficeContext)
