import type { RowReason } from '../../service/answers.ts'

/** What somebody wrote while reviewing: the ticked rows by 序号, and the reason of each. */
export type Marks = ReadonlyMap<number, string>

/** The reasons of a return, in the rows' order; undefined while a ticked row lacks its reason, or none is ticked. */
export function reasonsOf(marks: Marks): readonly RowReason[] | undefined {
  const reasons = [...marks].sort(([a], [b]) => a - b).map(([row, reason]) => ({ row, reason: reason.trim() }))
  return reasons.length === 0 || reasons.some(({ reason }) => reason === '') ? undefined : reasons
}

/** Marks after a row was ticked, unticked (undefined), or its reason written. */
export function marked(marks: Marks, row: number, reason: string | undefined): Marks {
  const next = new Map(marks)
  if (reason === undefined) next.delete(row)
  else next.set(row, reason)
  return next
}
