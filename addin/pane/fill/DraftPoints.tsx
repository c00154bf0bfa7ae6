import { useEffect, useState } from 'react'
import { draftPoints, type DraftPoints as Points } from '../../service/points.ts'
import type { Trouble } from '../../service/trouble.ts'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import { Card } from '../card/CardView.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { usePane } from '../shell/pane.tsx'
import { twoPlaces } from '../words/points.ts'
import { useText } from '../words/useText.tsx'
import type { FilledSheet } from './filledSheet.ts'
import { countsOf } from './problemGroups.ts'
import { useFillStyles } from './useFillStyles.ts'
import { Small } from './Small.tsx'

// Nobody types so slowly, and nobody waits longer for a figure at the edge of the eye.
const pause = 1500

/** 本表得分: the own points so far that this sheet makes, as if it were accepted; counted after a pause, with the why-cards a click away. */
export function DraftPoints({ filled }: { readonly filled: FilledSheet }) {
  const text = useText()
  const styles = useFillStyles()
  const { client } = usePane()
  const [points, setPoints] = useState<Points>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [why, showWhy] = useState(false)
  const { rows, problems } = filled.checked
  const { kind, department, period } = filled.filling
  const mustFix = countsOf(problems).error > 0
  useEffect(() => {
    if (mustFix || rows.length === 0) return
    let wanted = true
    const count = async () => {
      const answer = await draftPoints(client, { kind, department, period }, { rows, zero: false })
      if (!wanted) return
      if (answer.ok) setPoints(answer.value)
      setTrouble(answer.ok ? undefined : answer.error)
    }
    const timer = setTimeout(() => void count(), pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, kind, department, period, mustFix, rows])
  if (points === undefined) return null
  if (points.cards.length === 0) return <p className={styles.none}>{text('fill.points-none')}</p>
  return (
    <section>
      <div className={styles.row}>
        <span className={styles.grow}>{text('fill.points', { points: points.points, maximum: points.maximum })}</span>
        <Small aria-expanded={why} onClick={() => showWhy(!why)}>
          {text('fill.why')}
        </Small>
      </div>
      {mustFix && <p className={styles.none}>{text('fill.points-paused')}</p>}
      {why && trouble !== undefined && <TroubleBar trouble={trouble} stale />}
      {why && points.cards.map((card) => <Folded key={card.id} card={card} />)}
    </section>
  )
}

/** A why-card under its line: what it comes to is seen at once, why with a click. */
function Folded({ card }: { readonly card: WhyCard }) {
  const text = useText()
  const styles = useFillStyles()
  const { clause, title, points, maximum, status } = card
  const got =
    status === 'not-applicable'
      ? text('score.not-applicable')
      : points === null
        ? text('score.pending')
        : text('score.of', { points: twoPlaces(points), maximum })
  return (
    <details className={styles.line}>
      <summary className={styles.fold}>
        {text('score.clause', { clause })} {text(title)} <strong>{got}</strong>
      </summary>
      <Card card={card} />
    </details>
  )
}
