import { Text } from '@fluentui/react-components'
import type { FullVersion, Standing } from '../../service/answers.ts'
import { nameIn } from '../fill/nameIn.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { dayText, timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'

interface ReturnedHeadProps {
  readonly version: FullVersion
  readonly standing: Standing
  readonly people: readonly string[]
  /** The reasons of the rows as well, where nothing else lists them. */
  readonly rows?: boolean
}

/** Who returned which version when, why, and by when it is wanted back. */
export function ReturnedHead({ version: { version, decision }, standing: { answerBy }, people, rows = false }: ReturnedHeadProps) {
  const text = useText()
  const styles = useFillStyles()
  if (decision?.state !== 'returned') return null
  return (
    <>
      <Text>
        {text('returned.says', { version, time: timeText(decision.at), by: nameIn(people, decision.by) })}
        {answerBy !== undefined && text('returned.by-day', { day: dayText(answerBy) })}
      </Text>
      {decision.reason !== undefined && <Text className={styles.error}>{text('returned.whole', { reason: decision.reason })}</Text>}
      {rows && (
        <ul className={styles.list}>
          {(decision.rows ?? []).map(({ row, column = '', reason }) => (
            <li key={`${row} ${column}`} className={styles.line}>
              {text('sheet.row-reason', { row, reason })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
