import { periodText } from '@kaoji/shared/messages/periods'
import type { Standing } from '../../service/answers.ts'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { useFillStyles } from './useFillStyles.ts'

/** Which sheet this is, and how long there is for it: 车辆运行 2011年6月 剩3天. */
export function SheetHead({ standing }: { readonly standing: Standing }) {
  const text = useText()
  const styles = useFillStyles()
  const { state, daysLeft, daysLate, answerBy } = standing
  const days =
    state === 'returned'
      ? text('due.mend-by', { day: dayText(answerBy ?? standing.dueOn) })
      : state === 'submitted' || state === 'accepted'
        ? daysLate > 0
          ? text('state.late', { days: daysLate })
          : text(`state.${state}`)
        : daysLeft > 0
          ? text('fill.days-left', { days: daysLeft })
          : daysLeft === 0
            ? text('due.today')
            : text('due.overdue', { days: -daysLeft })
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        {text(standing.title)} {text(periodText(standing.period))}
      </h2>
      <span className={styles.none}>{days}</span>
    </div>
  )
}
