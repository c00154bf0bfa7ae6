import type { Desk } from './commands/wish.ts'
import { storagePartition } from './storagePartition.ts'

/** Where this page stands: its part of the storage, and the workbook that Office shows it with. */
export function deskOf(): Desk {
  const office = (globalThis as { Office?: { context?: { document?: { url?: string | null } } } }).Office
  return { partition: storagePartition(), workbook: office?.context?.document?.url ?? '' }
}
