/** However slow the pane is, or where it shows nothing at all: the spreadsheet waits no longer. */
const LONGEST = 4000

/** What the pane marks on its clock once something is to be seen in it. */
const MARK = 'kaoji-shown'

/** Marks that something is to be seen in this page, for whoever waits around it. */
export const markShown = () => void performance.mark(MARK)

/** Waits until the pane in a frame has shown its first view and the browser has painted it; where there is no frame, not at all. */
export async function paneShown(frame: HTMLIFrameElement | null): Promise<void> {
  if (frame === null) return
  await new Promise<void>((shown) => {
    setTimeout(shown, LONGEST)
    const look = () => seenIn(frame.contentWindow, shown)
    if (frame.contentDocument?.readyState === 'complete' && frame.contentWindow?.location.href !== 'about:blank') look()
    else frame.addEventListener('load', look, { once: true })
  })
  await new Promise(requestAnimationFrame)
  await new Promise((painted) => setTimeout(painted))
}

function seenIn(pane: (Window & { readonly PerformanceObserver?: typeof PerformanceObserver }) | null, shown: () => void) {
  if (pane?.PerformanceObserver === undefined) return
  const observer = new pane.PerformanceObserver((list) => {
    if (list.getEntriesByName(MARK).length === 0) return
    observer.disconnect()
    shown()
  })
  observer.observe({ type: 'mark', buffered: true })
}
