import { rules } from '@kaoji/shared/rules/registry'
import { against } from '../against.ts'
import { contest } from '../contest.ts'
import type { Figure } from '../figure.ts'
import { essayCases } from '../jobs/decisionTable.ts'
import { kindsInUse } from '../jobs/clauses.ts'
import { timeOf, type Line } from '../line.ts'

const goal = { atMost: 10 }

/** A clause with its card, by kind of rule. */
export const clauses: Figure = {
  name: 'clauses',
  says: 'each kind of rule over the clauses of the sample year: points, words and the nearest change; and with facts found, cited and the card',
  async measure(bench) {
    const [all] = await contest(bench, [{ who: 'ours', job: 'everyClause', input: {} }])
    const lines: Line[] = [{ what: 'a clause with its card, all kinds', unit: 'µs', spread: timeOf(all!, 'µs'), goal }]
    const used = kindsInUse()
    for (const kind of Object.keys(rules)) {
      const input = { kind }
      const [rule] = await contest(bench, [{ who: 'ours', job: 'ruleKind', input }])
      lines.push({ what: `${kind}, facts at hand`, unit: 'µs', spread: timeOf(rule!, 'µs'), goal })
      if (!used.has(kind)) continue
      const [card] = await contest(bench, [{ who: 'ours', job: 'clausesOfKind', input }])
      lines.push({ what: `${kind}, facts found, whole card`, unit: 'µs', spread: timeOf(card!, 'µs') })
    }
    return lines
  },
}

/** The same decision table in rule engines, which make no cards. */
export const decisions: Figure = {
  name: 'decisions',
  says: 'clause 4, two columns and four rows, from facts at hand: ours comes to points, words and the nearest change, theirs to points',
  async measure(bench) {
    const input = { cases: essayCases() }
    const what = 'a decision table'
    const peers = ['json-rules-engine', 'publicodes', 'zen'].map((who) => ({ who, name: who, job: 'decisionTable', input }))
    const { ours, lines } = await against(bench, what, { who: 'ours', job: 'decisionTable', input: {} }, peers, { atMost: 0.14 })
    const [card] = await contest(bench, [{ who: 'ours', job: 'decisionCard', input: {} }])
    return [
      ...lines,
      { what, unit: 'µs', spread: timeOf(ours, 'µs'), goal },
      { what: `${what}, facts found, whole card`, unit: 'µs', spread: timeOf(card!, 'µs'), goal },
    ]
  },
}
