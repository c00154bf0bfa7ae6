import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useEffect, useRef, useState } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { useKept } from '../reading/memory.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { CopyBars } from './CopyBars.tsx'
import { mustFix } from './filledSheet.ts'
import { DraftPoints } from './DraftPoints.tsx'
import { ExcelTroubleBar } from './ExcelTroubleBar.tsx'
import { LayOutTroubleBar } from './LayOutTroubleBar.tsx'
import { MendBar } from './MendBar.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SheetHead } from './SheetHead.tsx'
import { ToolsMenu } from './ToolsMenu.tsx'
import { useAskFirst } from './useAskFirst.tsx'
import { typedRows } from './typedRows.ts'
import { useDoing } from './useDoing.ts'
import { useFillStyles } from './useFillStyles.ts'
import { useLayOut } from './useLayOut.ts'
import type { Open, OpenState } from './useOpenSheet.ts'
import { useSheetTools } from './useSheetTools.ts'
import { Small } from './Small.tsx'

interface FilledViewProps {
  readonly ready: Extract<OpenState, { state: 'ready' }>
  readonly opened: Open
  /** How often 核对 was asked for at the ribbon. */
  readonly check: number
}

/** 填报 of a sheet that is open: its problems while it is typed in, what can be mended at once, the points so far; then 报送. */
export function FilledView({ ready: { filled, reasons, trouble, stale }, opened, check }: FilledViewProps) {
  const text = useText()
  const styles = useFillStyles()
  const { go } = usePane()
  const doing = useDoing(filled.checked)
  const { tools, question } = useAskFirst(useSheetTools(filled, opened, doing))
  const layingOut = useLayOut()
  // Once each time it was asked for, not again when one comes back to this view.
  const [checkDone, keepCheckDone] = useKept('ribbon check', 0)
  useEffect(() => {
    if (check <= checkDone) return
    keepCheckDone(check)
    void tools.check()
  }, [check, checkDone, keepCheckDone, tools])
  const [alongRows, broughtAlong] = useState<number>()
  const [asking, ask] = useState<'bring' | 'nil'>()
  const view = useRef<HTMLDivElement>(null)
  const { filling, checked, raw, base, standing } = filled
  const { kind, department, period, lastPeriod } = filling
  const sheet: SheetPlace = { kind, department, period }
  const nothingTyped = checked.rows.length === 0
  const count = lastPeriod?.rows.length ?? 0
  const layOutAnew = async () => {
    const rows = typedRows(raw, checked)
    const open = await layingOut.layOutWith(filling, rows, base)
    if (open === undefined) return
    broughtAlong(rows.length)
    opened.again()
  }
  const submit = async () => {
    const read = await doing.tell(opened.readNow())
    if (!read.ok) return
    const wrong = mustFix(read.value)
    const [first] = wrong
    if (first === undefined) return go({ view: standing === 'behind' ? 'two-versions' : 'submit', sheet })
    view.current?.querySelector<HTMLElement>('[data-problem="error"]')?.focus()
    const says = text('fill.go-to-first', { count: wrong.length })
    if (first.cell === '') await doing.tell(Promise.resolve(read), says)
    else tools.goTo(first.cell, says)
  }
  return (
    <>
      <SheetHead standing={filling.standing} />
      {trouble !== undefined && <ExcelTroubleBar trouble={trouble} again={() => void opened.readNow()} />}
      {doing.trouble !== undefined && doing.trouble.kind !== trouble?.kind && <ExcelTroubleBar trouble={doing.trouble} />}
      {layingOut.trouble !== undefined && <LayOutTroubleBar trouble={layingOut.trouble} />}
      <CopyBars
        filled={filled}
        stale={stale !== undefined}
        layOutAnew={() => void layOutAnew()}
        merge={() => go({ view: 'two-versions', sheet })}
      />
      {alongRows !== undefined && doing.done === '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text('fill.laid-out-anew', { count: alongRows })}</MessageBarBody>
        </MessageBar>
      )}
      {doing.done !== '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{doing.done}</MessageBarBody>
        </MessageBar>
      )}
      {filled.marked && doing.done === '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text('fill.marks-stay')}</MessageBarBody>
          <MessageBarActions>
            <Small onClick={() => void tools.unmark()}>{text('fill.unmark')}</Small>
          </MessageBarActions>
        </MessageBar>
      )}
      {nothingTyped && lastPeriod !== undefined && count > 0 && (
        <div className={styles.row}>
          <span className={styles.grow}>{text('fill.last-period', { period: periodText(lastPeriod.period), count })}</span>
          <Small onClick={() => void tools.bring()}>{text('fill.bring')}</Small>
        </div>
      )}
      <div ref={view}>
        <ProblemList checked={checked} reasons={reasons} goTo={tools.goTo} explain={opened.explain} />
      </div>
      <MendBar filled={filled} mend={() => void tools.mend()} />
      <DraftPoints filled={filled} />
      <Foot>
        <ToolsMenu
          filled={filled}
          tools={tools}
          bring={() => (nothingTyped ? void tools.bring() : ask('bring'))}
          again={opened.again}
          history={() => go({ view: 'history', sheet })}
        />
        {nothingTyped && <Button onClick={() => ask('nil')}>{text('nil.do')}</Button>}
        {!nothingTyped && <Button onClick={() => void tools.check()}>{text('fill.check')}</Button>}
        <Primary disabled={nothingTyped} onClick={() => void submit()}>
          {text('submit.do')}
        </Primary>
      </Foot>
      {question}
      {asking === 'bring' && (
        <Confirm
          title={text('fill.bring-title')}
          asks={text('fill.bring-ask', { rows: checked.rows.length, count })}
          does={text('fill.bring')}
          confirmed={() => void tools.bring()}
          close={() => ask(undefined)}
        />
      )}
      {asking === 'nil' && (
        <Confirm
          title={text('nil.title')}
          asks={text('nil.ask', { sheet: filling.title, period: periodText(period) })}
          does={text('nil.confirm')}
          confirmed={() => go({ view: 'submit', sheet, zero: true })}
          close={() => ask(undefined)}
        />
      )}
    </>
  )
}
