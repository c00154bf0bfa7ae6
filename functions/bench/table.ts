import type { Goal, Line, Spread } from './line.ts'

/** @returns the lines as a Markdown table, which a screen shows as well */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    line.against ?? '',
    line.spread === undefined ? `absent: ${line.absent}` : `${shown(line.spread.median)}${line.unit === 'ratio' ? '' : ` ${line.unit}`}`,
    line.spread === undefined ? '' : `${shown(line.spread.least)}–${shown(line.spread.most)}`,
    goalSays(line.goal),
    verdictOf(line),
    line.note ?? '',
  ])
  return markdown(['what', 'against', 'median', 'min–max', 'goal', 'verdict', 'note'], rows)
}

/** @returns rows under a head; columns as wide as their widest cell */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

export const goalSays = (goal: Goal | undefined) => (goal === undefined ? '' : 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`)

/** @returns whether a line meets its goal, or by how much it misses it */
function verdictOf({ goal, spread }: Line): string {
  if (goal === undefined || spread === undefined) return ''
  const missed = missedBy(goal, spread)
  return missed === undefined ? 'met' : `missed × ${missed.toFixed(2)}`
}

/** @returns how many times its goal a figure is, the way that is worse; undefined where it meets it */
export function missedBy(goal: Goal, { median }: Spread): number | undefined {
  if ('atMost' in goal) return median > goal.atMost ? median / goal.atMost : undefined
  return median < goal.atLeast ? goal.atLeast / median : undefined
}

/** @returns a figure with three digits that mean something */
export const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3)
