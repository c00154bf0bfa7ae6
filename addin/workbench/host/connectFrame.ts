import type { ClientGlobals } from './client.ts'
import { connectClient } from './client.ts'
import type { Host } from './host.ts'

declare global {
  interface Window {
    /** the workbench's Excel, for the pane beside it */
    kaojiHost?: Host
  }
}

/** @returns the host of the workbench around this frame, or undefined where the page stands elsewhere */
export const hostAround = (frame: Window): Host | undefined => workbenchAround(frame)?.kaojiHost

/** @returns the workbench's page around this frame, or undefined where the page stands elsewhere */
export function workbenchAround(frame: Window): Window | undefined {
  try {
    return frame.parent === frame || frame.parent.kaojiHost === undefined ? undefined : frame.parent
  } catch {
    // A page of another origin around it lets nobody look.
    return undefined
  }
}

/** Puts the workbench's host behind the client whose script has run in this frame, until the frame goes. */
export function connectFrame(frame: Window & ClientGlobals, host: Host): void {
  const leave = connectClient(frame, host)
  frame.addEventListener('pagehide', leave)
}
