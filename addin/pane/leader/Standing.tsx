import { makeStyles, tokens } from '@fluentui/react-components'
import type { Ranked } from '../ranking/lists.ts'
import { Moved } from '../ranking/Moved.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'

/** 科室排名 at a glance: a line a department. */
export function Standing({ ranked, run }: { readonly ranked: readonly Ranked[]; readonly run: number }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  return (
    <section>
      <h2 className={rows.heading}>{text('leader.ranking')}</h2>
      <ul className={rows.list}>
        {ranked.map(({ id, rank, name, grade, score, moved }) => (
          <li key={id} className={rows.row}>
            <span className={styles.rank}>{rank ?? '—'}</span>
            <RowLink to={{ view: 'department', run, id }}>{name}</RowLink>
            <span className={styles.grade}>{grade !== null && text(grade)}</span>
            <span className={rows.small}>
              <Moved {...(moved !== undefined && { by: moved })} />
            </span>
            <strong className={styles.score}>{score ?? text('score.pending')}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({
  rank: { width: '20px', textAlign: 'right', flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  grade: {
    // Where there is no room for both, it wraps before the name does.
    flexShrink: 3,
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  score: { minWidth: '44px', textAlign: 'right' },
})
