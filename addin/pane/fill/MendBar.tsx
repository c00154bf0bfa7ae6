import { isExcelDate, type RawCell } from '@kaoji/shared/sheets/rawCell'
import { useState } from 'react'
import { useText } from '../words/useText.tsx'
import type { FilledSheet } from './filledSheet.ts'
import { useFillStyles } from './useFillStyles.ts'
import { Small } from './Small.tsx'

// As many as one reads.
const mostShown = 50

/** 可一键改N处: cells that were understood though written otherwise. Looking shows each; mending is one step to undo. */
export function MendBar({ filled, mend }: { readonly filled: FilledSheet; readonly mend: () => void }) {
  const text = useText()
  const styles = useFillStyles()
  const [looking, look] = useState(false)
  const { mends } = filled.checked
  if (mends.length === 0) return null
  return (
    <section>
      <div className={styles.row}>
        <span className={styles.grow}>{text('fill.mends', { count: mends.length })}</span>
        <Small aria-expanded={looking} onClick={() => look(!looking)}>
          {text('fill.mends-look')}
        </Small>
        <Small onClick={mend}>{text('fill.mends-do')}</Small>
      </div>
      {looking && (
        <ul className={styles.list}>
          {mends.slice(0, mostShown).map(({ row, column, cell, to }) => (
            <li key={cell} className={styles.under}>
              {text('fill.mend', { cell, from: shownCell(filled.raw[row - 1]?.[column]), to })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const shownCell = (cell: RawCell): string => (isExcelDate(cell) ? String(cell.serial) : String(cell ?? ''))
