import { hostAround } from '../workbench/host/connectFrame.ts'
import { loadClient } from '../workbench/host/loadClient.ts'
import { loadScript } from './loadScript.ts'
import { officeSources, type OfficeSource } from './officeSources.ts'
import { standsInOffice } from './standsInOffice.ts'

/**
 * What stands around the page. `none`: a browser alone. `workbench`: our own page with a spreadsheet. `excel`: Excel, through Office.js from `source`.
 * `unreachable`: Office shows the page, but no Office.js came or it did not answer.
 */
export type OfficeAtHand =
  | { readonly kind: 'none' | 'workbench' | 'unreachable' }
  | { readonly kind: 'excel'; readonly source: OfficeSource['name'] }

// A CDN that is behind a wall does not refuse, it is silent; the pane is shown meanwhile.
const scriptDeadline = 4_000
const readyDeadline = 10_000

/** Finds out where the page stands and brings Office.js where that is Office. Never rejects, and is over within half a minute. */
export async function loadOffice(frame: Window): Promise<OfficeAtHand> {
  const host = hostAround(frame)
  if (host !== undefined) {
    return loadClient(frame, host).then(
      () => ({ kind: 'workbench' }),
      () => ({ kind: 'unreachable' }),
    )
  }
  if (!standsInOffice(frame)) return { kind: 'none' }
  for (const source of officeSources) {
    if (await loadScript(frame.document, source.address, scriptDeadline)) return readyOffice(frame, source)
  }
  return { kind: 'unreachable' }
}

async function readyOffice(frame: Window, { name }: OfficeSource): Promise<OfficeAtHand> {
  const { Office: office } = frame as { Office?: { onReady: () => PromiseLike<{ readonly host: string | null }> } }
  if (office === undefined) return { kind: 'unreachable' }
  const late = new Promise<undefined>((resolve) => void setTimeout(resolve, readyDeadline, undefined))
  const ready = await Promise.race([office.onReady(), late])
  if (ready === undefined) return { kind: 'unreachable' }
  return ready.host === 'Excel' ? { kind: 'excel', source: name } : { kind: 'none' }
}
