import type { RowReason } from '../../service/answers.ts'

/** What somebody wrote while reviewing: the ticked rows by 序号, and the reason of each; 0 is the whole sheet. */
export type Marks = ReadonlyMap<number, string>

/** A return as it goes: a reason for the whole sheet, reasons row by row, or both. */
export interface Reasons {
  readonly reason?: string
  readonly rows: readonly RowReason[]
}

/** The reasons of a return, in the rows' order; undefined while something ticked lacks its reason, or nothing is ticked. */
export function reasonsOf(marks: Marks): Reasons | undefined {
  const reasons = [...marks].sort(([a], [b]) => a - b).map(([row, reason]) => ({ row, reason: reason.trim() }))
  if (reasons.length === 0 || reasons.some(({ reason }) => reason === '')) return undefined
  const whole = reasons.find(({ row }) => row === 0)
  return { ...(whole && { reason: whole.reason }), rows: reasons.filter(({ row }) => row > 0) }
}

/** Marks after a row was ticked, unticked (undefined), or its reason written. */
export function marked(marks: Marks, row: number, reason: string | undefined): Marks {
  const next = new Map(marks)
  if (reason === undefined) next.delete(row)
  else next.set(row, reason)
  return next
}
