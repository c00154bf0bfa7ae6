import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../shell/pane.tsx'
import { nameOf, type Place } from '../shell/places.ts'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import type { Ranked } from './lists.ts'
import { Moved } from './Moved.tsx'
import type { MethodTitles } from './useMethods.ts'

interface RankedRowProps {
  readonly ranked: Ranked
  readonly run: number
  readonly methods: MethodTitles
}

/** A line of the ranking: rank, name, points, grade, up or down, and the clause that cost most. The name leads to the clauses. */
export function RankedRow({ ranked, run, methods }: RankedRowProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { go } = usePane()
  const { rank, name, score, grade, worst, opens, cards, id } = ranked
  const to: Place = { view: opens, run, id: cards[0] ?? id }
  return (
    <li className={styles.row}>
      <span className={styles.rank}>{rank ?? '—'}</span>
      <div className={styles.who}>
        <Button
          appearance="transparent"
          className={rows.grow}
          disabled={cards[0] === undefined}
          data-leads={nameOf(to)}
          onClick={() => go(to)}
        >
          {name}
        </Button>
        {worst !== undefined && (
          <span className={styles.worst}>
            {text('ranking.lost-most', {
              clause: worst.clause,
              title: methods.clause(worst.method, worst.clause),
              lost: worst.lost,
            })}
          </span>
        )}
      </div>
      <div className={styles.figures}>
        <span className={styles.score}>{score ?? text('score.pending')}</span>
        <span className={styles.grade}>
          {grade !== null && text(grade)} <Moved {...(ranked.moved !== undefined && { by: ranked.moved })} />
        </span>
      </div>
    </li>
  )
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rank: { width: '24px', textAlign: 'right', fontWeight: tokens.fontWeightSemibold, lineHeight: '32px', flexShrink: 0 },
  who: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  worst: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figures: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', flexShrink: 0, maxWidth: '45%', textAlign: 'right' },
  grade: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  score: { lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
})
