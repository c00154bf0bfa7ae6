import { say } from '../../messages/render.ts'
import type { Check } from '../define.ts'
import { othersAsked, othersOfYear } from './otherSheets.ts'
import type { Span } from './overlaps.ts'
import { overlaps } from './overlaps.ts'

interface Stay extends Span {
  /** its 序号 in this sheet, or the period of the sheet in which it stands */
  readonly place: number | string
}

/** A person's stays (person, from, to) do not overlap, neither in this sheet nor with those of the year's other quarters. */
export const staysApart: Check = {
  rule: 'stays-overlap',
  demands: { zh: '同一{person}的{from}至{to}不重叠', en: 'one {person}’s {from} to {to} do not overlap' },
  asks: (setting, { kind }) => othersAsked(kind, setting, 'all', ['person', 'from', 'to']),
  find({ sheet, rows }, context) {
    const stays = new Map<string, Stay[]>()
    const note = (person: unknown, from: unknown, to: unknown, place: Stay['place']) => {
      if (typeof person !== 'string' || typeof from !== 'string' || typeof to !== 'string' || to < from) return
      const of = stays.get(person)
      if (of === undefined) stays.set(person, [{ from, to, place }])
      else of.push({ from, to, place })
    }
    for (const { period, rows: others } of othersOfYear(sheet.kind, context, 'all'))
      for (const row of others) note(row['person'], row['from'], row['to'], period)
    rows.forEach((row, i) => note(row['person'], row['from'], row['to'], i + 1))
    const findings = [...stays].flatMap(([person, of]) =>
      overlaps(of).flatMap(({ span, other }) => {
        const [here, there] = typeof span.place === 'number' ? [span.place, other.place] : [other.place, span.place]
        if (typeof here !== 'number') return []
        const place = typeof there === 'number' ? say('place.row-number', { row: there }) : there
        return [{ row: here - 1, columns: ['from', 'to', 'person'], says: say('check.stays-overlap', { person, place }) }]
      }),
    )
    return findings.sort((a, b) => a.row - b.row)
  },
}
