import { failed, ok, type Result } from '@kaoji/shared/result'
import { auditWrite, type AuditEntry } from './audit.ts'
import { decisionWrite, headWrite, type Changed } from './commitVersion.ts'
import type { Store } from './port.ts'
import { rememberHead, type SheetHead } from './sheetHead.ts'
import { commitHead } from './staffingHeads.ts'
import type { Decision } from './versions.ts'

/** Returns or accepts the head's newest version: head, decision and audit in one transaction. `changed`: the head is no longer this one. */
export async function decide(
  store: Store,
  { head, decision, audit }: { readonly head: SheetHead; readonly decision: Decision; readonly audit: AuditEntry | readonly AuditEntry[] },
): Promise<Result<SheetHead, Changed>> {
  const { etag, ...before } = head
  const mark = { ...head.history.at(-1)!, state: decision.state, decidedAt: decision.at }
  const next = {
    ...before,
    state: decision.state,
    ...(decision.state === 'accepted' && { accepted: head.version }),
    history: [...head.history.slice(0, -1), mark],
  }
  const decided = decisionWrite(head, head.version, decision)
  const writes = [headWrite(next, etag), decided.write, ...[audit].flat().map(auditWrite)]
  const outcome = await commitHead(store, head, writes, decided.bulks, decision.recordedAt)
  return outcome.ok ? ok(rememberHead({ ...next, etag: outcome.value[0]! })) : failed({ kind: 'changed' })
}
