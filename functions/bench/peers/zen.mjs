import { ZenEngine } from '@gorules/zen-engine'

// The decision table of clause 4, as a table: the first row that fits.

const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...(content && { content }) })
const field = (id, name) => ({ id, name, type: 'expression', field: name })
const table = {
  hitPolicy: 'first',
  inputs: [field('c', 'chars'), field('d', 'day')],
  outputs: [field('p', 'points')],
  rules: [
    { _id: '1', c: '< 1500', d: '> 20111130', p: '1.5' },
    { _id: '2', c: '< 1500', d: '', p: '2' },
    { _id: '3', c: '', d: '> 20111130', p: '2.5' },
    { _id: '4', c: '', d: '', p: '3' },
  ],
}
const graph = {
  nodes: [node('in', 'inputNode'), node('table', 'decisionTableNode', table), node('out', 'outputNode')],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
    { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
  ],
}

export const jobs = {
  decisionTable: {
    prepare({ cases }) {
      const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)))
      return {
        units: cases.length,
        // All at once: it has threads of its own.
        run: () => Promise.all(cases.map((facts) => decision.evaluate(facts))),
        tell: (answers) => answers.map(({ result }) => result.points),
      }
    },
  },
}
