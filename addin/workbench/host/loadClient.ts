import clientScript from '@microsoft/office-js/dist/excel-web-16.00.debug.js?url'
import type { ClientGlobals } from './client.ts'
import { connectFrame } from './connectFrame.ts'
import type { Host } from './host.ts'

/** Loads Microsoft's Excel client, unmodified, into this frame and puts the workbench's host behind it; rejects where the script does not come. */
export function loadClient(frame: Window, host: Host): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = frame.document.createElement('script')
    script.src = clientScript
    script.addEventListener('error', () => reject(new Error('The Excel client did not load.')))
    script.addEventListener('load', () => {
      connectFrame(frame as Window & ClientGlobals, host)
      resolve()
    })
    frame.document.head.append(script)
  })
}
