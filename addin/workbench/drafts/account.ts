/** What the pane marks on its clock when somebody signs in or out, with who it is. */
const MARK = 'kaoji-account'

/** Tells whoever stands around this page who is signed in; undefined: nobody. */
export const tellAccount = (account: string | undefined): void => void performance.mark(MARK, { detail: account ?? null })

/** Hears who is signed in to the pane of a frame, and of every change while the frame is there. */
export function followAccount(
  pane: Window & { readonly PerformanceObserver?: typeof PerformanceObserver },
  changed: (account: string | undefined) => void,
) {
  if (pane.PerformanceObserver === undefined) return
  const observer = new pane.PerformanceObserver((list) => {
    const newest = list.getEntriesByName(MARK).at(-1) as PerformanceMark | undefined
    if (newest !== undefined) changed((newest.detail as string | null) ?? undefined)
  })
  observer.observe({ type: 'mark', buffered: true })
}
