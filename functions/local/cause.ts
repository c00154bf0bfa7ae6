/** What a log says of something thrown: the stack where there is one. */
export const causeOf = (thrown: unknown): string => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
