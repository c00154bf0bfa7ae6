import { workbenchAround } from '../host/connectFrame.ts'

declare global {
  interface Window {
    /** the workbench's ear for the pane beside it: who is signed in there, undefined for nobody */
    kaojiSignedIn?: (account: string | undefined) => void
  }
}

/** Tells the workbench around this page, where it stands in one, who is signed in; undefined: nobody. */
export const tellAccount = (account: string | undefined): void => workbenchAround(window)?.kaojiSignedIn?.(account)

/**
 * Hears who is signed in to the pane beside this page, and of every change. The pane tells as soon as it is drawn, so this comes before its frame.
 * @returns what to call when nobody listens any more
 */
export function hearAccount(told: (account: string | undefined) => void): () => void {
  window.kaojiSignedIn = told
  return () => delete window.kaojiSignedIn
}
