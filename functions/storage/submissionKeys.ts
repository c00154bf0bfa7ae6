import { hash } from 'node:crypto'
import { key, ordinal, under } from './keys.ts'
import type { KeySpan } from './port.ts'

/** Which sheet: the year's record it belongs to, and kind, department, period. */
export interface SheetPlace {
  readonly year: string
  readonly department: string
  readonly kind: string
  readonly period: string
}

/** The table of heads, versions, contents, audit entries and receipts. A department's year is one partition of it. */
export const submissionsTable = 'submissions'

export const partitionOf = ({ year, department }: Pick<SheetPlace, 'year' | 'department'>): string => key(year, department)

export const headRow = ({ kind, period }: SheetPlace): string => key('h', kind, period)
export const headRows = (kind?: string): KeySpan => (kind === undefined ? under('h') : under('h', kind))

/** Where what is known of a version was kept before it came to stand beside its content. */
export const versionRow = ({ kind, period }: SheetPlace, version: number): string => key('v', kind, period, ordinal(version))
export const decisionRow = ({ kind, period }: SheetPlace, version: number): string => key('v', kind, period, ordinal(version), 'decision')
/** Of decisions, and of versions kept before. */
export const versionRows = ({ kind, period }: SheetPlace): KeySpan => under('v', kind, period)

export const bulkRow = ({ kind, period }: SheetPlace, id: string, part: number): string => key('c', kind, period, id, ordinal(part))
export const contentRows = ({ kind, period }: SheetPlace): KeySpan => under('c', kind, period)
export const bulkRows = ({ kind, period }: SheetPlace, id: string): KeySpan => under('c', kind, period, id)
export const allBulkRows: KeySpan = under('c')
export const bulkRowsOfKind = (kind: string): KeySpan => under('c', kind)

/** Says that a text is being written ahead of its commit. */
export const uploadRow = ({ kind, period }: SheetPlace, id: string): string => key('u', kind, period, id)
export const uploadRows: KeySpan = under('u')

/** Where what tells of staffing's heads stands; no department's partition has three parts. */
export const staffingPartition = (year: string): string => key(year, 'staffing', 'heads')
export const stampRow = key('stamp')
export const noteRow = (department: string): string => key('note', department)
export const noteRows: KeySpan = under('note')

/** A key that a client chose may be longer than ours may be. */
export const receiptRow = (idempotencyKey: string): string => key('k', hash('sha256', idempotencyKey))
