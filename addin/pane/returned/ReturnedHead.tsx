import { Text } from '@fluentui/react-components'
import type { FullVersion } from '../../service/answers.ts'
import { nameIn } from '../fill/nameIn.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { wholeReason } from './wholeReason.ts'

interface ReturnedHeadProps {
  readonly version: FullVersion
  readonly people: readonly string[]
  /** The reasons of the rows as well, where nothing else lists them. */
  readonly rows?: boolean
}

/** Who returned which version when, and why; by when it is wanted back, the sheet's head says. */
export function ReturnedHead({ version: returned, people, rows = false }: ReturnedHeadProps) {
  const text = useText()
  const styles = useFillStyles()
  const { version, decision } = returned
  if (decision?.state !== 'returned') return null
  return (
    <>
      <Text>
        {text('returned.says', {
          version,
          time: timeText(decision.at),
          // Only the office returns; of what was imported nobody knows its name.
          by: nameIn(people, decision) === decision.by ? text('role.office') : nameIn(people, decision),
        })}
      </Text>
      {decision.reason !== undefined && (
        <Text className={styles.error}>{text('returned.whole', { reason: wholeReason(returned, text) })}</Text>
      )}
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
