import type { Who } from '../identity/who.ts'
import { findSheet, type KnownSheet, type SheetKey } from '../operations/sheetPlace.ts'
import type { Service } from '../service.ts'
import type { Store } from '../storage/port.ts'

interface Asked {
  readonly who: Who
  readonly params: SheetKey
  readonly service: Service
}

/**
 * The question whether a reader may do something with the sheet an address names. Where there is no such sheet the answer is
 * yes, so that whoever sees the whole bureau is told 404; department's people are refused whatever is not their department's.
 */
export const askSheet =
  (allows: (who: Who, known: KnownSheet, department: string) => boolean) =>
  async ({ who, params, service }: Asked): Promise<boolean> => {
    const known = await askedSheet(service.store, params)
    if (known.ok) return allows(who, known.value, params.department)
    return who.roles.some((role) => role !== 'filler' && role !== 'head') || params.department === who.department
  }

const asked = new WeakMap<SheetKey, ReturnType<typeof findSheet>>()

/** What a request's address means: looked for once, when it is asked whether he may. */
export function askedSheet(store: Store, params: SheetKey): ReturnType<typeof findSheet> {
  const found = asked.get(params) ?? findSheet(store, params)
  asked.set(params, found)
  return found
}
