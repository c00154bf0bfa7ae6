import { Decimal } from '@kaoji/shared/decimal'
import { clauseReadings, type ClauseReading } from '../clauseReadings.ts'
import type { Job } from '../job.ts'
import { loadedMethods } from '../loadedMethods.ts'
import { ruleAlone } from '../rulesAlone.ts'
import { sampleFacts } from '../sampleFacts.ts'

const leastUnits = 20_000
/** Some as many as a county's run scores: over so much code fewer would time the compiler. */
const unitsOfCounty = 100_000

/** As often as it takes to have something to time. */
function repeatedly(readings: readonly ClauseReading[], least = leastUnits) {
  const times = Math.ceil(least / readings.length)
  return {
    units: readings.length * times,
    run() {
      let cards = 0
      for (let i = 0; i < times; i += 1) for (const { score } of readings) if (score().card.id !== '') cards += 1
      return cards
    },
  }
}

/** A clause with its card, facts found and cited, by kind of rule: every clause of that kind in the sample year, from the facts as parted. */
export const clausesOfKind: Job = {
  prepare: ({ kind }: { readonly kind: string }) => repeatedly(clauseReadings(sampleFacts(), ({ data }) => data.kind === kind)),
}

/** Every clause of the sample year with its card, whatever its kind. */
export const everyClause: Job = {
  prepare: () =>
    repeatedly(
      clauseReadings(sampleFacts(), () => true),
      unitsOfCounty,
    ),
}

/** A rule by itself: points, words and the nearest change from facts at hand, those of the sample year where its clauses read any. */
export const ruleKind: Job = {
  prepare({ kind }: { readonly kind: string }) {
    const found = clauseReadings(sampleFacts(), ({ data }) => data.kind === kind).flatMap(({ outcome }) => outcome ?? [])
    const scores = found.length > 0 ? found : [ruleAlone(kind)]
    const times = Math.ceil(leastUnits / scores.length)
    return {
      units: scores.length * times,
      run() {
        let points = Decimal.zero
        for (let i = 0; i < times; i += 1) for (const score of scores) ({ points } = score())
        return points
      },
    }
  },
}

/** The kinds that clauses of 2011 read from sheets. */
export const kindsInUse = (): ReadonlySet<string> =>
  new Set(loadedMethods.flatMap(({ data }) => data.clauses.filter(({ facts }) => facts.shape !== 'losses').map(({ kind }) => kind)))
