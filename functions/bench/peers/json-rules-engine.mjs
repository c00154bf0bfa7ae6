import { Engine } from 'json-rules-engine'

// The decision table of clause 4: four rules whose conditions leave each other out.

const late = { fact: 'day', operator: 'greaterThan', value: 20111130 }
const inTime = { fact: 'day', operator: 'lessThanInclusive', value: 20111130 }
const short = { fact: 'chars', operator: 'lessThan', value: 1500 }
const long = { fact: 'chars', operator: 'greaterThanInclusive', value: 1500 }

export const jobs = {
  decisionTable: {
    prepare({ cases }) {
      const engine = new Engine(
        [
          [short, late, 1.5],
          [short, inTime, 2],
          [long, late, 2.5],
          [long, inTime, 3],
        ].map(([chars, day, points]) => ({ conditions: { all: [chars, day] }, event: { type: 'scored', params: { points } } })),
      )
      return {
        units: cases.length,
        async run() {
          const points = []
          for (const facts of cases) points.push((await engine.run(facts)).events[0].params.points)
          return points
        },
        tell: (points) => points,
      }
    },
  },
}
