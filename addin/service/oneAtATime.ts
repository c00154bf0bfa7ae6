import type { Alone } from './outbox.ts'

/** Of all panes that are open on this PC one does the work; where the browser has no locks each does, and the service's idempotency keys part them. */
export const oneAtATime: Alone = async (name, work) => {
  // Absent outside a secure context and in old web views.
  const locks = (navigator as { locks?: LockManager }).locks
  if (locks === undefined) return work()
  return locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()))
}
