import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import type { Row } from '@kaoji/shared/year'
import type { DecidedRow } from '../../service/sheets.ts'

/** What the accepter set, by 序号 and column; '' empties a cell. */
export type Decisions = ReadonlyMap<number, Readonly<Record<string, string>>>

/** The columns that whoever accepts sets or confirms (验收, 采纳, 奖项); a department's entry there is a proposal. */
export const accepterColumns = ({ columns }: SheetDefinition): readonly string[] =>
  Object.keys(columns).filter((column) => columns[column]!.decidedBy === 'accepter')

/** Decisions after a cell was set. What is as it was proposed is no decision of its own: accepting confirms it. */
export function decided(decisions: Decisions, row: number, proposed: Row, column: string, value: string): Decisions {
  const { [column]: _, ...others } = decisions.get(row) ?? {}
  const values = value === (proposed[column] ?? '') ? others : { ...others, [column]: value }
  const next = new Map(decisions)
  if (Object.keys(values).length === 0) next.delete(row)
  else next.set(row, values)
  return next
}

/** What goes with the acceptance, in the rows' order. */
export const decidedRows = (decisions: Decisions): readonly DecidedRow[] =>
  [...decisions].sort(([a], [b]) => a - b).map(([row, values]) => ({ row, values }))
