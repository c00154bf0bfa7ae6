import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { useMethods, type MethodTitles } from '../ranking/useMethods.ts'
import { usePane } from '../shell/pane.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import { useRows } from '../shell/useRows.ts'
import { withMinus } from '../words/points.ts'
import { useText } from '../words/useText.tsx'
import { readChanges, type Moved, type Standpoint } from './readChanges.ts'

/** 变化: who moved against the run before, from, to, by which clause; a clause leads to its why-card. */
export function ChangesView({ run, before }: { readonly run: number; readonly before: number }) {
  const text = useText()
  const { client, year } = usePane()
  const methods = useMethods()
  const reading = useReading(`changes ${before} ${run}`, () => readChanges(client, year.year, before, run))
  return (
    <Shown reading={reading} empty={(list) => (list.length === 0 ? text('changes.none') : undefined)}>
      {(list) => list.map((one) => <Change key={`${one.kind} ${one.id}`} run={run} moved={one} methods={methods} />)}
    </Shown>
  )
}

interface ChangeProps {
  readonly run: number
  readonly moved: Moved
  readonly methods: MethodTitles
}

function Change({ run, moved: { kind, id, name, from, to, clauses }, methods }: ChangeProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const title = kind === 'department' || name === id ? id : `${id} ${name}`
  return (
    <section aria-label={title} className={styles.one}>
      <h2 className={styles.name}>{title}</h2>
      <p className={styles.moves}>{movesOf(from, to, text).join(' · ')}</p>
      {clauses.length === 0 ? (
        <p className={rows.quiet}>{text('changes.others')}</p>
      ) : (
        <ul className={rows.list}>
          {clauses.map(({ method, clause, card, from, to }) => (
            <li key={card} className={rows.row}>
              <RowLink to={{ view: 'card', run, id: card }}>
                {text(/^\d/.test(clause) ? 'changes.clause' : 'changes.adjustment', {
                  clause,
                  title: methods.clause(method, clause),
                  from: from === null ? text('score.pending') : withMinus(from),
                  to: to === null ? text('score.pending') : withMinus(to),
                })}
              </RowLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function movesOf(from: Standpoint, to: Standpoint, text: ReturnType<typeof useText>): string[] {
  const moves: string[] = []
  const unranked = text('changes.unranked')
  if (from.rank !== to.rank) moves.push(text('changes.rank', { from: from.rank ?? unranked, to: to.rank ?? unranked }))
  if (from.score !== to.score)
    moves.push(text('changes.score', { from: from.score ?? text('score.pending'), to: to.score ?? text('score.pending') }))
  if (from.grade?.zh !== to.grade?.zh)
    moves.push(text('changes.grade', { from: from.grade ?? text('score.pending'), to: to.grade ?? text('score.pending') }))
  return moves
}

const useStyles = makeStyles({
  one: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: tokens.spacingVerticalS },
  name: { ...typographyStyles.subtitle2 },
  moves: { fontWeight: tokens.fontWeightSemibold },
})
