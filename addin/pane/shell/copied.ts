/** Puts the words of a text field on the clipboard; false where the browser lets nobody, and they are left selected. */
export async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    // A frame of Office may not use the clipboard by itself: selecting and copying as by hand may still do.
    field.focus()
    field.select()
    return document.execCommand('copy')
  }
}
