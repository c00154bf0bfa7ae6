/** Esc at the top: the keyboard goes back to the sheet, as far as the page around the pane takes it. */
export function leavePane(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  // Allowed across origins too: in Excel on the web, what stands around the pane.
  window.parent.focus()
}
