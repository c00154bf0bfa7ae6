import type { Measured } from './measured.ts'
import { markdown, shown } from './table.ts'

/** @returns a table of what changed since an earlier bench: how many times as much, and whether the ranges of the runs part */
export function comparison(before: Measured, now: Measured): string {
  const earlier = new Map(before.lines.map((line) => [nameOf(line), line]))
  const rows = now.lines.flatMap((line) => {
    const was = earlier.get(nameOf(line))?.spread
    const is = line.spread
    if (is === undefined || was === undefined) return []
    const apart = is.least > was.most || is.most < was.least
    return [
      [line.what, line.against ?? '', line.unit, shown(was.median), shown(is.median), shown(is.median / was.median), apart ? 'yes' : ''],
    ]
  })
  return markdown(['what', 'against', 'unit', `at ${before.commit.slice(0, 7)}`, 'now', '×', 'ranges part'], rows)
}

const nameOf = ({ what, against, unit }: Measured['lines'][number]) => `${what}|${against ?? ''}|${unit}`
