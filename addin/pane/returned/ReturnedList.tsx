import { useArrowNavigationGroup } from '@fluentui/react-components'
import { Small } from '../fill/Small.tsx'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { useText } from '../words/useText.tsx'
import type { ReturnedRow } from './mended.ts'

interface ReturnedListProps {
  readonly rows: readonly ReturnedRow[]
  readonly goTo: (place: number, column: string) => void
}

/** The returned rows with their reasons; a mended one bears its tick, and each is a click from its cell. */
export function ReturnedList({ rows, goTo }: ReturnedListProps) {
  const text = useText()
  const styles = useFillStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  return (
    <ol className={styles.list} {...arrows}>
      {rows.map(({ row, column = '', reason, place, mended }) => (
        <li key={`${row} ${column}`} className={styles.line}>
          <div className={styles.row}>
            <span className={styles.grow}>{text('sheet.row-reason', { row, reason })}</span>
            {mended && <span>✓ {text(place === undefined ? 'returned.removed' : 'returned.mended')}</span>}
            {place !== undefined && (
              <Small aria-label={text('returned.to-cell-of', { row })} onClick={() => goTo(place, column)}>
                {text('returned.to-cell')}
              </Small>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
