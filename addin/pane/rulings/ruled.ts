import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import type { Row } from '@kaoji/shared/year'
import type { CardWithRows, SheetPlace } from '../../service/answers.ts'
import type { RulingToRecord } from '../../service/results.ts'

/** What can be ruled on a card. */
export interface Rulable {
  /** The scorecard whose points can be set: `XZ-03/1`; a department's or the bureau's clause has none. */
  readonly scorecard: string | undefined
  /** Rows that may be struck, and what stands in them. */
  readonly rows: readonly { readonly fact: CitedRow; readonly values: Row }[]
  /** Sheets that never came. */
  readonly missing: readonly CitedRow[]
}

/** What a card offers to rule: its points, the rows it cites, the sheets it lacks. */
export function rulableOf({ card, rows }: CardWithRows): Rulable {
  return {
    scorecard: scorecardOf(card),
    rows: card.facts.flatMap((fact) => {
      const values = rows.find((one) => isSame(one, fact) && one.version === fact.version && one.row === fact.row)?.values
      return fact.row > 0 && values !== undefined ? [{ fact, values }] : []
    }),
    missing: card.facts.filter(({ version }) => version === 0),
  }
}

/** A person's card is called after the scorecard and its clause: `XZ-03/1/6`. */
const scorecardOf = ({ id, level, clause }: Pick<WhyCard, 'id' | 'level' | 'clause'>): string | undefined =>
  level === 'person' && id.endsWith(`/${clause}`) && /^\d/.test(clause) ? id.slice(0, -clause.length - 1) : undefined

const isSame = (a: SheetPlace, b: SheetPlace) => a.kind === b.kind && a.department === b.department && a.period === b.period

/** The sheet of a fact as a ruling names it. */
const named = ({ kind, department, period }: SheetPlace): SheetPlace => ({ kind, department, period })

/** 某一行不计: the row is named by all that stands in it. */
export const strikeOf = ({ fact, values }: Rulable['rows'][number], reason: string): RulingToRecord => ({
  ruling: 'strike-row',
  ...named(fact),
  match: values,
  reason,
})

/** 缺报按零报告. */
export const zeroOf = (fact: CitedRow, reason: string): RulingToRecord => ({ ruling: 'sheet-as-zero', ...named(fact), reason })
