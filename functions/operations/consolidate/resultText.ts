import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { hashOf } from '../checkCode.ts'
import type { ResultHashes } from './runRecord.ts'

/** A run's result without its why-cards, which lie apart: who looks at a ranking need not read them all. */
export type ResultSummary = Omit<RunResult, 'cards'>

/** A result as it is kept: the summary, and each department's why-cards. Equal results give equal texts. */
export interface ResultTexts {
  readonly summary: string
  /** Department to the JSON of its cards by id; '' holds what no department's lines name. */
  readonly cards: ReadonlyMap<string, string>
}

/** The name under which a run keeps its result's summary, and a department's why-cards. */
export const resultName = 'result'
export const cardsName = (department: string) => `cards ${department}`

/** Parts a result into the texts it is kept as. */
export function resultTexts({ cards, ...summary }: RunResult): ResultTexts {
  const left = new Set(Object.keys(cards))
  const texts = new Map<string, string>()
  const take = (department: string, ids: Iterable<string>) => {
    const own: Record<string, WhyCard> = {}
    for (const id of ids) if (left.delete(id)) own[id] = cards[id]!
    if (department !== '' || Object.keys(own).length > 0) texts.set(department, JSON.stringify(own))
  }
  for (const { department, lines } of summary.departments) {
    const scorecards = summary.scorecards.filter((card) => card.department === department)
    take(
      department,
      [...lines, ...scorecards.flatMap((card) => card.lines)].map(({ card }) => card),
    )
  }
  take('', [...left])
  return { summary: JSON.stringify(summary), cards: texts }
}

/** The hashes of a result's texts, and the one over all of them: what 校验码 is taken of. */
export function resultHashes({ summary, cards }: ResultTexts): ResultHashes {
  const hashes = { summary: hashOf(summary), cards: Object.fromEntries([...cards].map(([department, text]) => [department, hashOf(text)])) }
  return { hash: hashOf(JSON.stringify(hashes)), ...hashes }
}
