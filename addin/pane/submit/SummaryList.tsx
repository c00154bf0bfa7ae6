import { Text } from '@fluentui/react-components'
import { signOf } from '../fill/problemGroups.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { useText } from '../words/useText.tsx'
import type { Summary } from './submission.ts'

/** What is about to be handed in: rows beside last time's, reasons given and lacking, notes, lateness. */
export function SummaryList({ summary }: { readonly summary: Summary }) {
  const text = useText()
  const styles = useFillStyles()
  const { rows: count, more, alike, reasons, notes, late } = summary
  const unexplained = reasons.filter(({ reason }) => reason === undefined).length
  const rowWords =
    more === undefined
      ? text('submit.rows', { count })
      : more === 0
        ? text('submit.rows-same', { count })
        : text(more > 0 ? 'submit.rows-more' : 'submit.rows-fewer', { count, more: Math.abs(more) })
  return (
    <>
      <Text className={styles.strong}>{rowWords}</Text>
      {alike && <Text>{text('submit.alike')}</Text>}
      <Text className={late.days > 0 ? styles.explain : styles.none}>
        {late.days === 0 ? text('submit.in-time') : text(late.counted ? 'state.late' : 'submit.will-be-late', { days: late.days })}
      </Text>
      {reasons.length > 0 && (
        <section>
          <Text>{text('submit.reasons', { count: reasons.length })}</Text>
          <ul className={styles.list}>
            {reasons.map(({ problem, reason }) => (
              <li key={`${problem.cell} ${problem.rule}`} className={styles.line}>
                <span className={styles.explain} aria-hidden>
                  {signOf.explain}{' '}
                </span>
                {text(problem.says)}{' '}
                {reason === undefined ? (
                  <strong className={styles.explain}>{text('fill.unexplained')}</strong>
                ) : (
                  <span>✎ {text('fill.reason', { reason })}</span>
                )}
              </li>
            ))}
          </ul>
          {unexplained > 0 && <Text>{text('submit.unexplained', { count: unexplained })}</Text>}
        </section>
      )}
      {notes > 0 && <Text className={styles.none}>{text('submit.notes', { count: notes })}</Text>}
    </>
  )
}
