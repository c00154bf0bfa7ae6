import type { Result } from '@kaoji/shared/result'
import { getText, listTexts, putText } from './blob.ts'
import { key, partsOf } from './keys.ts'
import type { Properties, Store, StoreTrouble } from './port.ts'

/** A version of a method (考核办法) as listed: `label` holds what the list shows, as title and effective dates. */
export interface MethodLabel {
  readonly method: string
  readonly version: string
  readonly hash: string
  readonly label: Properties
}

const shelf = 'methods'

/** Keeps a new version of a method, as JSON text; what is kept is never changed: `conflict` where the version exists. */
export const addMethod = (
  store: Store,
  {
    method,
    version,
    text,
    label,
  }: { readonly method: string; readonly version: string; readonly text: string; readonly label: Properties },
): Promise<Result<{ readonly hash: string }, StoreTrouble>> =>
  putText(store, shelf, key(method, version), text, { expect: 'absent', label })

/** @returns the method's version with its JSON text, or undefined */
export async function getMethod(
  store: Store,
  method: string,
  version: string,
): Promise<(MethodLabel & { readonly text: string }) | undefined> {
  const found = await getText(store, shelf, key(method, version))
  return found && { method, version, hash: found.hash, label: found.label, text: found.text }
}

/** All versions of all methods that were loaded. */
export async function listMethods(store: Store): Promise<MethodLabel[]> {
  return (await listTexts(store, shelf)).map(({ name, hash, label }) => {
    const [method, version] = partsOf(name)
    return { method: method!, version: version!, hash, label }
  })
}
