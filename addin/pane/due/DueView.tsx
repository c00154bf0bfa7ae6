import { Button, MessageBar, MessageBarBody, Tab, TabList, Text, useArrowNavigationGroup } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useEffect, useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { dueSheets } from '../../service/sheets.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { StateChip } from '../shell/StateChip.tsx'
import { useRows } from '../shell/useRows.ts'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { inDueOrder, isOpen, isOverdue, nextDue, thisMonth } from './dueOrder.ts'
import { useNilReport } from './useNilReport.ts'

/** 应报: what the department owes, returned first; a nil report in one click. */
export function DueView() {
  const text = useText()
  const { client, who, year, outbox, go } = usePane()
  const [whole, setWhole] = useState(false)
  const reading = useReading(`due ${year.year}`, () => dueSheets(client, who.department, year.year))
  const nil = useNilReport(reading.again)
  const [asking, ask] = useState<Standing>()
  const { flush } = nil
  useEffect(() => {
    const back = () => void flush()
    back()
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [flush])
  const waiting = outbox.waiting().length
  const emptyWords = (list: readonly Standing[]) => {
    const next = nextDue(list)
    return next === undefined ? text('due.all-in') : text('due.all-in-next', { day: dayText(next.dueOn) })
  }
  return (
    <>
      {nil.said !== undefined && (
        <MessageBar intent={nil.said.good ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{nil.said.words}</MessageBarBody>
        </MessageBar>
      )}
      {waiting > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('due.to-send', { count: waiting })}</MessageBarBody>
          <Button onClick={() => void flush()}>{text('due.send-now')}</Button>
        </MessageBar>
      )}
      <Shown reading={reading} empty={(list) => (list.length === 0 ? text('due.none') : undefined)}>
        {(list) => {
          const month = thisMonth(list)
          const shown = inDueOrder(whole ? list : month)
          const next = shown.find(isOpen)
          return (
            <>
              <TabList selectedValue={whole} onTabSelect={(_, { value }) => setWhole(value === true)} size="small">
                <Tab value={false}>{text('due.this-month', { count: month.filter(isOpen).length })}</Tab>
                <Tab value>{text('due.whole-year', { count: list.length })}</Tab>
              </TabList>
              {next === undefined && (
                <Text as="p" block>
                  {emptyWords(list)}
                </Text>
              )}
              <DueList list={shown} ask={ask} />
              {next !== undefined && (
                <Foot>
                  <Primary onClick={() => go({ view: 'history', sheet: placeOf(next) })}>{text('due.next')}</Primary>
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
          confirmed={() => void nil.submit(asking)}
          close={() => ask(undefined)}
        />
      )}
    </>
  )
}

const placeOf = ({ department, period, kind }: Standing) => ({ department, period, kind })

function DueList({ list, ask }: { readonly list: readonly Standing[]; readonly ask: (standing: Standing) => void }) {
  const text = useText()
  const rows = useRows()
  const { go } = usePane()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  return (
    <ul className={rows.list} {...arrows}>
      {list.map((one) => (
        <li key={`${one.kind} ${one.period}`} className={rows.row}>
          <StateChip state={one.state} zero={one.zero} overdue={isOverdue(one)} />
          <Button appearance="transparent" className={rows.grow} onClick={() => go({ view: 'history', sheet: placeOf(one) })}>
            {text(one.title)} {text(periodText(one.period))}
          </Button>
          <span className={rows.quiet}>
            <Days standing={one} />
          </span>
          {one.state === 'due' && (
            <Button size="small" onClick={() => ask(one)}>
              {text('nil.do')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Days({ standing: { state, daysLeft, daysLate, dueOn, answerBy } }: { readonly standing: Standing }) {
  const text = useText()
  if (state === 'returned') return text('due.mend-by', { day: dayText(answerBy ?? dueOn) })
  if (state === 'submitted' || state === 'accepted') return daysLate > 0 ? text('state.late', { days: daysLate }) : ''
  if (daysLeft === 0) return text('due.today')
  return daysLeft > 0 ? text('due.days-left', { days: daysLeft }) : text('due.overdue', { days: -daysLeft })
}
