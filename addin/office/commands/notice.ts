import type { Said } from './checkAlone.ts'

/** Says something in a small dialog of Office's, until it is closed: a command has no page of its own that one sees. */
export function notice(said: NonNullable<Said>): Promise<void> {
  const address = `${window.location.origin}/notice.html#${encodeURIComponent(JSON.stringify(said))}`
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { height: 22, width: 24, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) return reject(new Error(String(opened.error.code)))
      opened.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve())
    })
  })
}
