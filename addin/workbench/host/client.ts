import type { Host } from './host.ts'

/** As much of the client's global `OfficeExtension` as reaching it takes. */
interface ClientBridges {
  readonly HostBridge: { init(bridge: Bridge): void }
}

interface Bridge {
  sendMessageToHost(text: string): void
  /** put in by the client */
  onMessageFromHost?(text: string): void
}

/** What a page or a test must have before the client's script runs, where it is not there anyway. */
export interface ClientGlobals {
  readonly OfficeExtension: ClientBridges
  /** `Office.context` asks it; Office's own loader, which the client alone goes without, would set it */
  readonly OSF: { _OfficeAppFactory?: { getContext?(): object } }
}

const EVENT = 3
const EVENT_CATEGORY = 65_536

/**
 * Puts a host behind Microsoft's unmodified Excel client, whose script has run. This is the undocumented seam, seen by running the client: `init` takes
 * a bridge, each sync comes as a text, its answer goes back as one. A later call puts another host in its place.
 * @returns what to call when the client goes: its handlers die with it
 */
export function connectClient({ OfficeExtension, OSF }: ClientGlobals, host: Host): () => void {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      void host.answer(text).then((answer) => answer !== undefined && bridge.onMessageFromHost?.(answer))
    },
  }
  OfficeExtension.HostBridge.init(bridge)
  let raised = 0
  const leave = host.onEvent((event) => {
    raised += 1
    const entry = { messageCategory: EVENT_CATEGORY, ...event, id: raised }
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries: [entry] } }))
  })
  const context = { requirements: { isSetSupported: (set: string, version: string) => host.supports(set, version) } }
  OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => context }
  return leave
}
