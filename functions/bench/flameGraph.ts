/** A node of a V8 CPU profile. */
interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

/** A V8 CPU profile, as `.cpuprofile` files hold it. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  /** microseconds between samples */
  readonly timeDeltas: readonly number[]
}

/** A function on the stack, with all that it called. */
export interface Frame {
  readonly name: string
  /** microseconds, those of what it called among them */
  readonly total: number
  readonly self: number
  /** the dearest first */
  readonly calls: readonly Frame[]
}

/** @returns where the time went, from the root; idle time left out, and functions by these names with all that they called */
export function framesOf({ nodes, samples, timeDeltas }: CpuProfile, without: readonly string[] = []): Frame {
  const leftOut = new Set(['(idle)', ...without])
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const selves = new Map<number, number>()
  samples.forEach((id, i) => selves.set(id, (selves.get(id) ?? 0) + timeDeltas[i]!))
  const frameOf = (node: ProfileNode): Frame => {
    const calls = (node.children ?? [])
      .map((id) => frameOf(byId.get(id)!))
      .filter(({ name, total }) => total > 0 && !leftOut.has(name))
      .sort((a, b) => b.total - a.total)
    const self = selves.get(node.id) ?? 0
    return { name: node.callFrame.functionName || '(anonymous)', self, total: calls.reduce((sum, { total }) => sum + total, self), calls }
  }
  return frameOf(nodes.find(({ callFrame }) => callFrame.functionName === '(root)') ?? nodes[0]!)
}

/** @returns functions by the time they took with all that they called, each counted once a stack, the dearest first */
export function dearest(root: Frame): readonly { readonly name: string; readonly share: number }[] {
  const totals = new Map<string, number>()
  const visit = ({ name, total, calls }: Frame, above: ReadonlySet<string>) => {
    if (!above.has(name)) totals.set(name, (totals.get(name) ?? 0) + total)
    for (const call of calls) visit(call, new Set([...above, name]))
  }
  visit(root, new Set())
  return [...totals].map(([name, total]) => ({ name, share: total / root.total })).sort((a, b) => b.share - a.share)
}

const [wide, high, least] = [1600, 18, 0.6]

/** @returns a flame graph, SVG: a box a function, as wide as its time, on the one that called it; narrow ones are left out */
export function flameGraph(root: Frame): string {
  const boxes: string[] = []
  let deepest = 0
  const draw = ({ name, total, calls }: Frame, left: number, depth: number) => {
    const width = (total / root.total) * wide
    if (width < least) return
    deepest = Math.max(deepest, depth)
    const says = `${name}, ${(total / 1000).toFixed(0)} ms, ${((total / root.total) * 100).toFixed(1)} %`
    const text =
      width < 40
        ? ''
        : `<text x="${(left + 3).toFixed(1)}" y="${depth * high + 13}">${escaped(name.slice(0, Math.floor(width / 7)))}</text>`
    boxes.push(
      `<g><title>${escaped(says)}</title><rect x="${left.toFixed(1)}" y="${depth * high}" width="${width.toFixed(1)}" height="${high - 1}" fill="${colourOf(name)}"/>${text}</g>`,
    )
    let at = left
    for (const call of calls) {
      draw(call, at, depth + 1)
      at += (call.total / root.total) * wide
    }
  }
  draw(root, 0, 0)
  const height = (deepest + 1) * high
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height}" font-family="monospace" font-size="11">${boxes.join('')}</svg>\n`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The same name, the same colour; the collector's own. */
function colourOf(name: string): string {
  if (name.startsWith('(')) return 'hsl(0 0% 75%)'
  let hash = 0
  for (let i = 0; i < name.length; i += 1) hash = (hash * 31 + name.charCodeAt(i)) % 360
  return `hsl(${20 + (hash % 40)} 75% ${62 + (hash % 15)}%)`
}
