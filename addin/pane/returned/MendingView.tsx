import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
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
import { ChangeLines } from '../history/ChangeLines.tsx'
import { copyChanges } from './copyChanges.ts'
import { returnedRows } from './mended.ts'
import { ReturnedList } from './ReturnedList.tsx'
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
  const [comparing, compare] = useState(false)
  const { open, checked, filling, sheet: definition } = filled
  const { kind, department, period, standing } = filling
  const sheet = { kind, department, period }
  const rows = returnedRows(definition, version.decision?.rows ?? [], version.rows, checked.rows, checked.places)
  const left = rows.filter(({ mended }) => !mended).length
  const counts = countsOf(checked.problems)
  const goTo = (place: number, column: string) => void doing.tell(selectCell(open, cellOf(definition, place, column)))
  const marks = rows.flatMap(({ place, column, reason, mended }) =>
    place === undefined || mended ? [] : [{ cell: cellOf(definition, place, column), severity: 'returned' as const, says: reason }],
  )
  return (
    <>
      <SheetHead standing={standing} />
      {trouble !== undefined && <ExcelTroubleBar trouble={trouble} again={() => void opened.readNow()} />}
      {doing.trouble !== undefined && doing.trouble.kind !== trouble?.kind && <ExcelTroubleBar trouble={doing.trouble} />}
      <ReturnedHead version={version} people={filling.lists.people} />
      <ReturnedList rows={rows} goTo={(place, column) => goTo(place, column)} />
      {rows.length > 0 && (
        <Text role="status" className={styles.none}>
          {left === 0 ? text('returned.all-mended') : text('returned.left', { count: left })}
        </Text>
      )}
      {comparing && (
        <ChangeLines
          kind={kind}
          changes={copyChanges(definition, version.rows, checked.rows)}
          rowCount={checked.rows.length}
          goTo={(row, column) => goTo(checked.places[row - 1]!, column)}
        />
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
        <Button aria-expanded={comparing} onClick={() => compare(!comparing)}>
          {text('returned.compare')}
        </Button>
        <Primary onClick={() => go(counts.error > 0 ? { view: 'fill', sheet } : { view: 'submit', sheet })}>
          {text('returned.submit')}
        </Primary>
      </Foot>
    </>
  )
}
