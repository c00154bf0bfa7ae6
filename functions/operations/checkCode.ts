import { hash } from 'node:crypto'
import type { Row } from '@kaoji/shared/year'

/** SHA-256 of a text's UTF-8, hex. */
export const hashOf = (text: string): string => hash('sha256', text)

/**
 * The hash of what a version says: its rows in their order, or that there is nothing to report.
 * @param text the rows as JSON, where somebody wrote them out already
 */
export const rowsHash = (zero: boolean, rows: readonly Row[], text = JSON.stringify(rows)): string => hashOf(zero ? '"zero"' : text)

/** 校验码: the first eight signs of a hash, in fours, as people compare them: `3F2A 90C1`. */
export const checkCode = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase()
