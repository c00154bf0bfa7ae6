import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { SheetPlace, Version } from '../../service/answers.ts'
import { Small } from '../fill/Small.tsx'
import { StateChip } from '../shell/StateChip.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { wholeReason } from '../returned/wholeReason.ts'
import { Changes } from './Changes.tsx'

interface VersionLineProps {
  readonly sheet: SheetPlace
  readonly version: Version
  /** It is the one that somebody came for, as a card cites it. */
  readonly current: boolean
  readonly goTo: ((row: number, column: string) => void) | undefined
  readonly save: () => void
  /** 打印件: for the wall or the file. */
  readonly savePrinted: () => void
}

/** A version: its state, when, by whom; why it changed or went back; 比对 with the one before. */
export function VersionLine({ sheet, version, current, goTo, save, savePrinted }: VersionLineProps) {
  const text = useText()
  const styles = useStyles()
  const [comparing, compare] = useState(false)
  const { decision, state, zero, version: number, at, by, byName, rowCount, reason, imported } = version
  return (
    <li aria-current={current} className={styles.line}>
      <div className={styles.row}>
        <StateChip state={decision?.state ?? state} zero={zero} />
        <span className={styles.words}>
          {text('history.version', { version: number })}{' '}
          {text('history.line', {
            time: timeText(at),
            by: imported === undefined ? (byName ?? by) : text('state.imported'),
            rows: rowCount,
          })}
        </span>
      </div>
      {reason !== undefined && <Text>{text('history.reason', { reason })}</Text>}
      {decision?.state === 'returned' && <Reasons version={version} />}
      <div className={styles.row}>
        {number > 1 && (
          <Small aria-expanded={comparing} onClick={() => compare(!comparing)}>
            {text('history.compare', { since: number - 1, version: number })}
          </Small>
        )}
        <Small onClick={save}>{text('sheet.save')}</Small>
        <Small onClick={savePrinted}>{text('history.printed')}</Small>
      </div>
      {comparing && <Changes sheet={sheet} version={number} rowCount={rowCount} goTo={goTo} />}
    </li>
  )
}

function Reasons({ version }: Pick<VersionLineProps, 'version'>) {
  const { decision } = version
  const text = useText()
  const styles = useStyles()
  return (
    <ul className={styles.reasons}>
      {decision?.reason !== undefined && <li>{wholeReason(version, text)}</li>}
      {(decision?.rows ?? []).map(({ row, column = '', reason }) => (
        <li key={`${row} ${column}`}>{text('sheet.row-reason', { row, reason })}</li>
      ))}
    </ul>
  )
}

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  words: { flexGrow: 1, flexBasis: '10em', minWidth: 0 },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorStatusDangerForeground1 },
})
