import { Button, MessageBar, MessageBarBody, Text, useArrowNavigationGroup } from '@fluentui/react-components'
import { markCells } from '../../excel/markCells.ts'
import { selectCell } from '../../excel/selectCell.ts'
import type { FullVersion } from '../../service/answers.ts'
import { cellOf } from '../fill/cellOf.ts'
import { ExcelTroubleBar } from '../fill/ExcelTroubleBar.tsx'
import { countsOf } from '../fill/problemGroups.ts'
import { SheetHead } from '../fill/SheetHead.tsx'
import { useDoing } from '../fill/useDoing.ts'
import { useFillStyles } from '../fill/useFillStyles.ts'
import type { Open, OpenState } from '../fill/useOpenSheet.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { returnedRows } from './mended.ts'
import { ReturnedHead } from './ReturnedHead.tsx'
import { Small } from '../fill/Small.tsx'

interface MendingViewProps {
  readonly ready: Extract<OpenState, { state: 'ready' }>
  readonly opened: Open
  readonly version: FullVersion
}

/** A returned sheet while it is mended: 到格, a tick beside what changed, 比对, 改后报送. */
export function MendingView({ ready: { filled, trouble }, opened, version }: MendingViewProps) {
  const text = useText()
  const styles = useFillStyles()
  const { go } = usePane()
  const doing = useDoing(filled.checked)
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const { open, checked, filling, sheet: definition } = filled
  const { kind, department, period, standing } = filling
  const sheet = { kind, department, period }
  const rows = returnedRows(definition, version.decision?.rows ?? [], version.rows, checked.rows, checked.places)
  const left = rows.filter(({ mended }) => !mended).length
  const counts = countsOf(checked.problems)
  const marks = rows.flatMap(({ place, column, reason, mended }) =>
    place === undefined || mended ? [] : [{ cell: cellOf(definition, place, column), severity: 'returned' as const, says: reason }],
  )
  return (
    <>
      <SheetHead standing={standing} />
      {trouble !== undefined && <ExcelTroubleBar trouble={trouble} again={() => void opened.readNow()} />}
      {doing.trouble !== undefined && doing.trouble.kind !== trouble?.kind && <ExcelTroubleBar trouble={doing.trouble} />}
      <ReturnedHead version={version} standing={standing} people={filling.lists.people} />
      <ol className={styles.list} {...arrows}>
        {rows.map(({ row, column = '', reason, place, mended }) => (
          <li key={`${row} ${column}`} className={styles.line}>
            <div className={styles.row}>
              <span className={styles.grow}>{text('sheet.row-reason', { row, reason })}</span>
              {mended && <span>✓ {text(place === undefined ? 'returned.removed' : 'returned.mended')}</span>}
              {place !== undefined && (
                <Small
                  aria-label={text('returned.to-cell-of', { row })}
                  onClick={() => void doing.tell(selectCell(open, cellOf(definition, place, column)))}
                >
                  {text('returned.to-cell')}
                </Small>
              )}
            </div>
          </li>
        ))}
      </ol>
      {rows.length > 0 && (
        <Text role="status" className={styles.none}>
          {left === 0 ? text('returned.all-mended') : text('returned.left', { count: left })}
        </Text>
      )}
      {doing.done !== '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{doing.done}</MessageBarBody>
        </MessageBar>
      )}
      {counts.error > 0 && (
        <div className={styles.row}>
          <span className={styles.error}>{text('fill.count', { kind: text('fill.error'), count: counts.error })}</span>
          <Small onClick={() => go({ view: 'fill', sheet })}>{text('returned.problems')}</Small>
        </div>
      )}
      <Foot>
        {marks.length > 0 && (
          <Button onClick={() => void doing.tell(markCells(open, marks), text('returned.marked', { count: marks.length }))}>
            {text('returned.mark')}
          </Button>
        )}
        {version.version > 1 && (
          <Button onClick={() => go({ view: 'history', sheet, version: version.version })}>{text('returned.compare')}</Button>
        )}
        <Primary onClick={() => go(counts.error > 0 ? { view: 'fill', sheet } : { view: 'submit', sheet })}>
          {text('returned.submit')}
        </Primary>
      </Foot>
    </>
  )
}
