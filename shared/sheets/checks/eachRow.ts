import type { Text } from '../../text.ts'
import type { Check, ReadRow, Severity, SheetContext } from '../define.ts'

type SheetCheck = Extract<Check, { readonly find: unknown }>

/**
 * A check of one row after the other that needs to know more than the row.
 * `wrong` answers what is wrong with a row, or undefined; a row where one of `reads` could not be read is passed over.
 */
export const eachRow = (
  check: Pick<SheetCheck, 'asks' | 'asksClauses'> & {
    readonly rule: string
    readonly severity?: Severity
    readonly reads: readonly string[]
    readonly demands: Text
    readonly wrong: (row: ReadRow, context: SheetContext) => Text | undefined
  },
): Check => ({
  rule: check.rule,
  ...(check.severity === undefined ? {} : { severity: check.severity }),
  ...(check.asks === undefined ? {} : { asks: check.asks }),
  ...(check.asksClauses === undefined ? {} : { asksClauses: check.asksClauses }),
  demands: check.demands,
  find: ({ rows, refused }, context) =>
    rows.flatMap((row, i) => {
      if (check.reads.some((column) => refused(i, column))) return []
      const says = check.wrong(row, context)
      return says === undefined ? [] : [{ row: i, columns: check.reads, says }]
    }),
})
