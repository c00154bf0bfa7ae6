import { Checkbox, Text } from '@fluentui/react-components'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import type { RowChange } from '../../service/answers.ts'
import { Small } from '../fill/Small.tsx'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { useText } from '../words/useText.tsx'
import { changeCounts, comparedLines, type ComparedLine } from './comparison.ts'

interface ChangeLinesProps {
  readonly kind: string
  readonly changes: readonly RowChange[]
  /** How many rows the newer side has. */
  readonly rowCount: number
  /** Takes to a cell of the open sheet; left out where it is not open, or stands on another version. */
  readonly goTo?: ((row: number, column: string) => void) | undefined
}

/** What differs, cell by cell with the columns' titles; on request with what stayed in between. */
export function ChangeLines({ kind, changes, rowCount, goTo }: ChangeLinesProps) {
  const text = useText()
  const [onlyDiffering, showOnly] = useState(true)
  if (changes.length === 0) return <Text>{text('history.no-changes')}</Text>
  return (
    <>
      <Text as="p" block>
        {countWords(changes, text)}
      </Text>
      <Checkbox label={text('history.only-differing')} checked={onlyDiffering} onChange={(_, { checked }) => showOnly(checked === true)} />
      <Lines kind={kind} lines={comparedLines(changes, rowCount).filter(({ line }) => line !== 'same' || !onlyDiffering)} goTo={goTo} />
    </>
  )
}

/** 3格，增1行: what there is none of is not said. */
function countWords(changes: readonly RowChange[], text: ReturnType<typeof useText>): string {
  const { cells, added, removed } = changeCounts(changes)
  const counts = [
    ['history.changed-cells', cells],
    ['history.added-rows', added],
    ['history.removed-rows', removed],
  ] as const
  return counts.flatMap(([words, count]) => (count === 0 ? [] : [text(words, { count })])).join(text('list.part'))
}

interface LinesProps {
  readonly kind: string
  readonly lines: readonly ComparedLine[]
  readonly goTo: ChangeLinesProps['goTo']
}

function Lines({ kind, lines, goTo }: LinesProps) {
  const text = useText()
  const styles = useFillStyles()
  const columns = sheetOf(kind)?.columns
  const titleOf = (column: string) => text(columns?.[column]?.title ?? { zh: column, en: column })
  const shown = (cell: string) => (cell === '' ? text('history.empty-cell') : cell)
  const words = (line: ComparedLine): string => {
    switch (line.line) {
      case 'same':
        return line.from === line.to
          ? text('history.row-same', { row: line.from })
          : text('history.rows-same', { from: line.from, to: line.to })
      case 'added':
        return text('history.added', { row: line.row })
      case 'removed':
        return text('history.removed', { row: line.before })
      case 'changed':
        return text('history.cell', {
          row: line.row,
          column: titleOf(line.cell.column),
          from: shown(line.cell.from),
          to: shown(line.cell.to),
        })
    }
  }
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={words(line)} className={styles.line}>
          <div className={styles.row}>
            <span className={line.line === 'same' ? styles.noneGrow : styles.grow}>{words(line)}</span>
            {line.line === 'changed' && goTo !== undefined && (
              <Small onClick={() => goTo(line.row, line.cell.column)}>{text('history.to-cell')}</Small>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
