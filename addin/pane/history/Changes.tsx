import { Checkbox, Text } from '@fluentui/react-components'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { compareVersions } from '../../service/sheets.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { changeCounts, comparedLines, type ComparedLine } from './comparison.ts'
import { Small } from '../fill/Small.tsx'

interface ChangesProps {
  readonly sheet: SheetPlace
  readonly version: number
  readonly rowCount: number
  /** Takes to a cell of the open sheet; left out where it is not open, or stands on another version. */
  readonly goTo?: ((row: number, column: string) => void) | undefined
}

/** 比对: cell by cell, what a version changed against the one before. */
export function Changes({ sheet, version, rowCount, goTo }: ChangesProps) {
  const text = useText()
  const { client } = usePane()
  const [onlyDiffering, showOnly] = useState(true)
  const reading = useReading(`changes ${JSON.stringify(sheet)} ${version}`, () => compareVersions(client, sheet, version))
  return (
    <Shown reading={reading} empty={({ value }) => (value.length === 0 ? text('history.no-changes') : undefined)}>
      {({ value }) => (
        <>
          <Text as="p" block>
            {text('history.changes', changeCounts(value))}
          </Text>
          <Checkbox
            label={text('history.only-differing')}
            checked={onlyDiffering}
            onChange={(_, { checked }) => showOnly(checked === true)}
          />
          <Lines
            kind={sheet.kind}
            lines={comparedLines(value, rowCount).filter(({ line }) => line !== 'same' || !onlyDiffering)}
            goTo={goTo}
          />
        </>
      )}
    </Shown>
  )
}

interface LinesProps extends Pick<ChangesProps, 'goTo'> {
  readonly kind: string
  readonly lines: readonly ComparedLine[]
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
