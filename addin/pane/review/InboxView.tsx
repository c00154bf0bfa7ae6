import { Button, Checkbox, MessageBar, MessageBarBody, Text, useArrowNavigationGroup } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { acceptSheet, waitingSheets } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'

const nameOf = ({ department, period, kind }: Standing) => `${department} ${period} ${kind}`

/** 审表, the sheets that wait: opened one by one, or ticked and accepted together. */
export function InboxView() {
  const text = useText()
  const rows = useRows()
  const { client, year, go } = usePane()
  const reading = useReading(`waiting ${year.year}`, () => waitingSheets(client, year.year))
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [asking, ask] = useState(false)
  const [accepted, setAccepted] = useState(0)
  const [trouble, setTrouble] = useState<Trouble>()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const chosen = (reading.value ?? []).filter((one) => ticked.has(nameOf(one)))
  const acceptAll = async () => {
    setTrouble(undefined)
    let done = 0
    for (const one of chosen) {
      const answer = await acceptSheet(client, one, one.etag ?? '')
      if (answer.ok) done += 1
      else setTrouble(answer.error)
    }
    setAccepted(done)
    tick(new Set())
    reading.again()
  }
  return (
    <>
      {accepted > 0 && (
        <MessageBar intent="success">
          <MessageBarBody>{text('review.accepted-many', { count: accepted })}</MessageBarBody>
        </MessageBar>
      )}
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading} empty={(list) => (list.length === 0 ? text('review.none') : undefined)}>
        {(list) => (
          <>
            <Text>{text('review.count', { count: list.length })}</Text>
            <ul className={rows.list} {...arrows}>
              {list.map((one) => {
                const sheet = `${text(one.title)} ${one.department} ${text(periodText(one.period))}`
                return (
                  <li key={nameOf(one)} className={rows.row}>
                    <Checkbox
                      aria-label={text('review.choose', { sheet })}
                      checked={ticked.has(nameOf(one))}
                      onChange={(_, { checked }) =>
                        tick(new Set(checked === true ? [...ticked, nameOf(one)] : [...ticked].filter((name) => name !== nameOf(one))))
                      }
                    />
                    <Button
                      appearance="transparent"
                      className={rows.grow}
                      onClick={() => go({ view: 'review', sheet: { department: one.department, period: one.period, kind: one.kind } })}
                    >
                      {sheet}
                    </Button>
                    <span className={rows.quiet}>{one.daysLate > 0 && text('state.late', { days: one.daysLate })}</span>
                  </li>
                )
              })}
            </ul>
            <Foot>
              <Primary disabled={chosen.length === 0} onClick={() => ask(true)}>
                {text('review.accept-many', { count: chosen.length })}
              </Primary>
            </Foot>
          </>
        )}
      </Shown>
      {asking && (
        <Confirm
          title={text('review.accept')}
          asks={text('review.accept-ask', { count: chosen.length })}
          does={text('review.accept-many', { count: chosen.length })}
          confirmed={() => void acceptAll()}
          close={() => ask(false)}
        />
      )}
    </>
  )
}
