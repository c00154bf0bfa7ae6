import { addDays, beijingDay, momentOf, type CivilDate } from '@kaoji/shared/civilDate'
import { periodText } from '@kaoji/shared/messages/periods'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { Who } from '../../service/answers.ts'
import type { Printed } from '../shell/printed.ts'
import { twoPlaces } from '../words/points.ts'
import type { useText } from '../words/useText.tsx'

/** Days after the results are published in which an appeal 申诉 is taken. */
const DAYS = 10

/** The last day on which an appeal is taken. @param published the moment of 公布, ISO 8601 */
export const lastDayToAppeal = (published: string): CivilDate => addDays(beijingDay(momentOf(published)), DAYS)

interface Appealed {
  readonly card: WhyCard
  readonly run: number
  readonly who: Pick<Who, 'person' | 'name' | 'department'>
  readonly bureau: string
  readonly year: string
  readonly method: string
}

/** 申诉单 on paper: who appeals against which points and what they rest on; his reason, and the office's course to a ruling, are written by hand. */
export function appealPage({ card, run, who, bureau, year, method }: Appealed, text: ReturnType<typeof useText>): Printed {
  const { clause, title, level, methodVersion, points, maximum, facts, arithmetic } = card
  const line = (what: 'signed' | 'received' | 'heard' | 'ruled' | 'served') => text('appeal.line', { what: text(`appeal.${what}`) })
  return {
    title: text('appeal.title', { bureau, year }),
    parts: [
      { heading: text('appeal.who'), lines: [`${who.person} ${who.name} ${who.department}`] },
      {
        heading: text('appeal.against', { run }),
        lines: [
          text('card.by-method', { method, version: methodVersion }),
          text('card.title', { clause, title, level: text(`card.level.${level}`) }),
          points === null ? text('score.pending') : text('appeal.got', { points: twoPlaces(points), maximum }),
        ],
      },
      {
        heading: text('card.facts'),
        lines:
          facts.length === 0
            ? [text('card.no-facts')]
            : facts.map(({ says, sheet, period, row, cells }) => {
                const place = [text(periodText(period)), ...(row > 0 ? [text('sheet.row', { row })] : []), ...cells].join(' ')
                return text('card.fact', { says, sheet, place })
              }),
      },
      { heading: text('card.arithmetic'), lines: [text(arithmetic)] },
      { heading: text('appeal.reason'), lines: Array<string>(4).fill('＿'.repeat(40)) },
      { heading: text('appeal.course'), lines: [line('signed'), line('received'), line('heard'), line('ruled'), line('served')] },
    ],
  }
}
