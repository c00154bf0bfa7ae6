/** Hands a page to the browser to be saved. */
export function savePage(html: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Prints a page from a frame that nobody sees; the pane stays as it is. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = ''
  document.body.append(frame)
  const page = frame.contentDocument
  if (page === null || frame.contentWindow === null) return
  page.documentElement.innerHTML = html
  frame.contentWindow.addEventListener('afterprint', () => frame.remove())
  frame.contentWindow.print()
}
