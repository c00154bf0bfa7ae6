import { dearest, flameGraph, framesOf, type CpuProfile } from './flameGraph.ts'

const node = (id: number, functionName: string, ...children: number[]) => ({
  id,
  callFrame: { functionName, url: '', lineNumber: 0 },
  children,
})
// (root) calls score and idles; score calls itself by way of read.
const profile: CpuProfile = {
  nodes: [node(1, '(root)', 2, 5), node(2, 'score', 3), node(3, 'read', 4), node(4, 'score'), node(5, '(idle)')],
  samples: [2, 3, 3, 4, 5],
  timeDeltas: [100, 200, 300, 400, 5000],
}

test('a function takes its own time and that of what it calls: 100 + (200 + 300 + 400); idle time is no time', () => {
  const root = framesOf(profile)
  expect(root.total).toBe(1000)
  expect(root.calls.map(({ name, self, total }) => [name, self, total])).toEqual([['score', 100, 1000]])
  expect(root.calls[0]!.calls.map(({ name, self, total }) => [name, self, total])).toEqual([['read', 500, 900]])
})

test('a function left out takes with it what it calls: of 1000 only the 100 of score itself stay', () =>
  expect(framesOf(profile, ['read']).total).toBe(100))

test('a function that calls itself counts once', () =>
  expect(dearest(framesOf(profile))).toEqual([
    { name: '(root)', share: 1 },
    { name: 'score', share: 1 },
    { name: 'read', share: 0.9 },
  ]))

test('boxes are as wide as their time: read has 0.9 of 1600', () => {
  const svg = flameGraph(framesOf(profile))
  expect(svg.match(/<rect/g)).toHaveLength(4)
  expect(svg).toContain('width="1440.0"')
  expect(svg).toContain('<title>read, 1 ms, 90.0 %</title>')
})
