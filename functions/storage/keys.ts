import type { KeySpan } from './port.ts'

/** Before all that parts can hold, so that `attendance` stands before `attendance-more`. */
const SEPARATOR = '!'
const AFTER_SEPARATOR = '"'

/** Letters and digits of any script, `.` and `-` stay; each other UTF-16 unit, and all beyond the basic plane, becomes `~` and four hex digits. */
const STRANGE = /[^\p{L}\p{N}.-]|[\u{10000}-\u{10ffff}]/gu

/** Most parts hold nothing else, and need no closer look. */
const PLAIN = /^[A-Za-z0-9.-]*$/

const escapePart = (part: string): string => (PLAIN.test(part) ? part : escaped(part))

const escaped = (part: string): string =>
  part.replace(STRANGE, (found) =>
    found
      .split('')
      .map((unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )

/**
 * A key out of its parts, whatever characters they hold: different parts give different keys, and nothing that Table storage forbids
 * (`/ \ # ?`, control characters) or that URLs and filters trip over (`%`, quotes) is left in it.
 */
export const key = (...parts: readonly string[]): string => parts.map(escapePart).join(SEPARATOR)

/** @returns the parts that made a key */
export const partsOf = (made: string): string[] =>
  made.split(SEPARATOR).map((part) => part.replace(/~([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))

/** @returns the span of all keys that begin with these parts and have more */
export const under = (...parts: readonly string[]): KeySpan => ({
  from: key(...parts) + SEPARATOR,
  below: key(...parts) + AFTER_SEPARATOR,
})

/** @returns a count as a key part that sorts by size, to 99,999,999 */
export function ordinal(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0 || count > 99_999_999) throw new RangeError(`no ordinal for ${count}`)
  return String(count).padStart(8, '0')
}
