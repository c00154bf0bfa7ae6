import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import type { ReactNode } from 'react'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import { readCard } from '../../service/results.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { signed } from '../words/points.ts'
import { useText } from '../words/useText.tsx'

/** 得分说明: 依据, 事实, 算式, 得分, 再变一点, in this order always; from a fact to its sheet. */
export function CardView({ run, id }: { readonly run: number; readonly id: string }) {
  const { client, year } = usePane()
  const reading = useReading(`card ${run} ${id}`, () => readCard(client, year.year, run, id))
  return <Shown reading={reading}>{({ card }) => <Card card={card} />}</Shown>
}

/** A why-card as it reads, wherever it stands. */
export function Card({ card }: { readonly card: WhyCard }) {
  const text = useText()
  const styles = useStyles()
  const { clause, title, level, method, methodVersion, status, points, maximum, rounding, nearest, ruling } = card
  const got =
    status === 'not-applicable'
      ? text('score.not-applicable')
      : points === null
        ? text('score.pending')
        : text('score.of', { points, maximum })
  return (
    <article>
      <Subtitle2 as="h2">{text('card.title', { clause, title, level: text(`card.level.${level}`) })}</Subtitle2>
      <dl className={styles.parts}>
        <Part name={text('card.basis')}>
          {text(card.text)} {text('card.method', { method, version: methodVersion })}
        </Part>
        <Part name={text('card.facts')}>
          <Facts card={card} />
        </Part>
        <Part name={text('card.arithmetic')}>{text(card.arithmetic)}</Part>
        <Part name={text('card.points')}>
          <strong>{got}</strong> {rounding !== undefined && text(rounding)}
        </Part>
        {nearest !== undefined && (
          <Part name={text('card.nearest')}>
            {text(nearest.says)} {nearest.points}（{signed(nearest.change)}）
          </Part>
        )}
        {ruling !== undefined && <Part name={text('card.ruling')}>{text(ruling)}</Part>}
      </dl>
    </article>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Facts({ card: { facts } }: { readonly card: WhyCard }) {
  const text = useText()
  const styles = useStyles()
  const { go } = usePane()
  if (facts.length === 0) return text('card.no-facts')
  return (
    <ul className={styles.facts}>
      {facts.map(({ kind, sheet, department, period, version, row, cells, says }) => {
        const place = [text(periodText(period)), ...(row > 0 ? [text('sheet.row', { row })] : []), ...cells].join(' ')
        return (
          <li key={`${kind} ${department} ${period} ${row} ${cells.join()} ${says.zh}`}>
            {text('card.fact', { says, sheet, place })}{' '}
            <Button
              size="small"
              disabled={version === 0}
              onClick={() => go({ view: 'history', sheet: { department, period, kind }, version })}
            >
              {text('card.to-sheet')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

const useStyles = makeStyles({
  parts: {
    '& dt': { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalS },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  facts: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})
