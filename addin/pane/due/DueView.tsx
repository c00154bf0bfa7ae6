import { MessageBar, MessageBarActions, MessageBarBody, Tab, TabList, Text } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useEffect, useState } from 'react'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import type { Standing } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import { LayOutTroubleBar } from '../fill/LayOutTroubleBar.tsx'
import { Small } from '../fill/Small.tsx'
import { useLayOut } from '../fill/useLayOut.ts'
import { useKept } from '../reading/memory.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { useOutgoing } from '../submit/Outgoing.tsx'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { DueList } from './DueList.tsx'
import { dueLines, nextLine, type DueLine } from './dueLines.ts'
import { isOpen, nextDue, thisMonth } from './dueOrder.ts'
import { sheetsToFill } from './sheetsToFill.ts'
import { useCopies, type FoundCopy } from './useCopies.ts'
import { useReturnReasons } from './useReturnReasons.ts'

/** 应报: what the department owes, returned first; one click lays a sheet out, goes on with it, or hands in a nil report. */
export function DueView() {
  const text = useText()
  const rows = useRows()
  const { client, who, year, go } = usePane()
  const [whole, setWhole] = useKept('due whole', false)
  const reading = useReading(`due ${year.year}`, () => sheetsToFill(client, who, year))
  const waiting = useOutgoing()
  const { flush, went } = waiting
  const { again } = reading
  // Who looks what is owed wants what waits out of the way.
  useEffect(() => void flush(), [flush])
  const [wentBefore] = useState(went)
  useEffect(() => {
    if (went !== wentBefore) again()
  }, [went, wentBefore, again])
  const copies = useCopies(reading.value)
  const returns = useReturnReasons(reading.value)
  const layingOut = useLayOut()
  const [asking, ask] = useState<Standing>()
  const emptyWords = (list: readonly Standing[]) => {
    const next = nextDue(list)
    return next === undefined ? text('due.all-in') : text('due.all-in-next', { day: dayText(next.dueOn) })
  }
  const open = async ({ standing, copy }: DueLine<FoundCopy>) => {
    const { department, period, kind } = standing
    const sheet = { department, period, kind }
    if (standing.state === 'returned') return go({ view: 'returned', sheet })
    if (!isOpen(standing)) return go({ view: 'history', sheet })
    if (copy === undefined && excelAtHand() === 'ready' && (await layingOut.layOutPlace(sheet)) === undefined) return
    go({ view: 'fill', sheet })
  }
  return (
    <>
      {waiting.said !== undefined && (
        <MessageBar intent={waiting.said.good ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{waiting.said.words}</MessageBarBody>
        </MessageBar>
      )}
      {waiting.count > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('due.to-send', { count: waiting.count })}</MessageBarBody>
          <MessageBarActions>
            <Small onClick={() => void flush()}>{text('due.send-now')}</Small>
          </MessageBarActions>
        </MessageBar>
      )}
      {layingOut.trouble !== undefined && <LayOutTroubleBar trouble={layingOut.trouble} />}
      {layingOut.busy !== undefined && (
        <Text role="status">{text('due.laying-out', { sheet: titleIn(reading.value, layingOut.busy) })}</Text>
      )}
      <Shown reading={reading} empty={(list) => (list.length === 0 ? text('due.none') : undefined)}>
        {(list) => {
          const month = thisMonth(list)
          const lines = dueLines(whole ? list : month, copies)
          const next = nextLine(lines, (standing) => waiting.places.has(sheetName(standing)))
          return (
            <>
              <TabList
                className={rows.tabs}
                aria-label={text('due.tabs')}
                selectedValue={whole}
                onTabSelect={(_, { value }) => setWhole(value === true)}
                size="small"
              >
                <Tab value={false}>{text('due.this-month', { count: month.filter(isOpen).length })}</Tab>
                <Tab value>{text('due.whole-year', { count: list.length })}</Tab>
              </TabList>
              {!lines.some(({ standing }) => isOpen(standing)) && (
                <Text as="p" block>
                  {emptyWords(list)}
                </Text>
              )}
              <DueList lines={lines} open={(line) => void open(line)} nil={ask} waiting={waiting.places} returns={returns} />
              {next !== undefined && (
                <Foot>
                  <Primary disabled={layingOut.busy !== undefined} onClick={() => void open(next)}>
                    {text(next.draft ? 'due.go-on' : next.standing.state === 'returned' ? 'due.mend-next' : 'due.fill-next')}
                  </Primary>
                </Foot>
              )}
            </>
          )
        }}
      </Shown>
      {asking !== undefined && (
        <Confirm
          title={text('nil.title')}
          asks={text('nil.ask', { sheet: asking.title, period: periodText(asking.period) })}
          does={text('nil.confirm')}
          confirmed={() => {
            const { department, period, kind } = asking
            go({ view: 'submit', sheet: { department, period, kind }, zero: true })
          }}
          close={() => ask(undefined)}
        />
      )}
    </>
  )
}

const titleIn = (list: readonly Standing[] | undefined, { kind }: { readonly kind: string }) =>
  list?.find((one) => one.kind === kind)?.title ?? { zh: '', en: '' }
