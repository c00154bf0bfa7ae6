/** Expected trouble is a value: either what was asked for, or why not. Bugs throw. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** @returns a result that holds what was asked for */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** @returns a result that says why not */
export const failed = <E>(error: E): Result<never, E> => ({ ok: false, error })
