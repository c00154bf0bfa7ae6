import Engine from 'publicodes'

// The decision table of clause 4, as variations.

const rules = {
  points: {
    variations: [
      { si: { 'toutes ces conditions': ['signs < 1500', 'handed > 20111130'] }, alors: 1.5 },
      { si: 'signs < 1500', alors: 2 },
      { si: 'handed > 20111130', alors: 2.5 },
      { sinon: 3 },
    ],
  },
  signs: 0,
  handed: 0,
}

export const jobs = {
  decisionTable: {
    prepare({ cases }) {
      const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } })
      return {
        units: cases.length,
        run: () => cases.map(({ chars, day }) => engine.setSituation({ signs: chars, handed: day }).evaluate('points').nodeValue),
        tell: (found) => found,
      }
    },
  },
}
