import { Checkbox, MessageBar, MessageBarBody, Text, useArrowNavigationGroup } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useState, type KeyboardEvent } from 'react'
import type { Standing } from '../../service/answers.ts'
import { acceptSheet, yearSheets } from '../../service/sheets.ts'
import { isChased } from '../heat/chase.ts'
import { useSaid } from '../reading/memory.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { placeOf, useInbox } from './useInbox.ts'

const nameOf = ({ department, period, kind }: Standing) => `${department} ${period} ${kind}`

/** 审表, the sheets that wait: opened one by one, or ticked and accepted together. */
export function InboxView() {
  const text = useText()
  const reading = useInbox()
  const { client } = usePane()
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const [asking, ask] = useState(false)
  const [said] = useSaid('review')
  const [accepted, setAccepted] = useState(0)
  const [refused, setRefused] = useState<readonly string[]>([])
  const called = (one: Standing) => `${text(one.title)} ${one.department} ${text(periodText(one.period))}`
  const chosen = (reading.value ?? []).filter((one) => ticked.has(nameOf(one)))
  const acceptAll = async () => {
    const failures: string[] = []
    for (const one of chosen) {
      const answer = await acceptSheet(client, one, one.etag ?? '')
      if (!answer.ok) failures.push(text('review.not-accepted', { sheet: called(one), says: sentenceOf(answer.error, text) }))
    }
    setRefused(failures)
    setAccepted(chosen.length - failures.length)
    tick(new Set())
    reading.again()
  }
  return (
    <>
      {(accepted > 0 || said !== undefined) && (
        <MessageBar intent="success">
          <MessageBarBody>{accepted > 0 ? text('review.accepted-many', { count: accepted }) : said}</MessageBarBody>
        </MessageBar>
      )}
      {refused.map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      <Shown reading={reading}>
        {(list) =>
          list.length === 0 ? (
            <NothingWaiting />
          ) : (
            <>
              <Waiting list={list} called={called} ticked={ticked} tick={tick} />
              <Foot>
                <Primary disabled={chosen.length === 0} onClick={() => ask(true)}>
                  {chosen.length === 0 ? text('review.accept') : text('review.accept-many', { count: chosen.length })}
                </Primary>
              </Foot>
            </>
          )
        }
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

interface WaitingProps {
  readonly list: readonly Standing[]
  readonly called: (one: Standing) => string
  readonly ticked: ReadonlySet<string>
  readonly tick: (ticked: ReadonlySet<string>) => void
}

/** The list: arrows move, Space ticks, Enter opens. */
function Waiting({ list, called, ticked, tick }: WaitingProps) {
  const text = useText()
  const rows = useRows()
  const arrows = useArrowNavigationGroup({ axis: 'grid' })
  const ticking = (one: Standing, on: boolean) =>
    tick(new Set(on ? [...ticked, nameOf(one)] : [...ticked].filter((name) => name !== nameOf(one))))
  const space = (one: Standing) => (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.nativeEvent.isComposing) return
    event.preventDefault()
    ticking(one, !ticked.has(nameOf(one)))
  }
  const all = list.every((one) => ticked.has(nameOf(one)))
  return (
    <>
      <div className={rows.row}>
        <Checkbox
          label={text('review.all')}
          checked={all ? true : ticked.size > 0 ? 'mixed' : false}
          onChange={() => tick(new Set(all ? [] : list.map(nameOf)))}
        />
        <Text className={rows.words}>{text('review.count', { count: list.length })}</Text>
      </div>
      <ul className={rows.list} {...arrows}>
        {list.map((one) => (
          <li key={nameOf(one)} className={rows.row}>
            <Checkbox
              aria-label={text('review.choose', { sheet: called(one) })}
              checked={ticked.has(nameOf(one))}
              onChange={(_, { checked }) => ticking(one, checked === true)}
            />
            <RowLink to={{ view: 'review', sheet: placeOf(one) }} onKeyDown={space(one)}>
              {called(one)}
            </RowLink>
            {one.zero && <span className={rows.quiet}>{text('state.zero')}</span>}
            {one.daysLate > 0 && <span className={rows.quiet}>{text('state.late', { days: one.daysLate })}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Nothing to review: what is still owed can be chased. */
function NothingWaiting() {
  const text = useText()
  const { client, year, over } = usePane()
  const reading = useReading(`year ${year.year}`, () => yearSheets(client, year.year))
  const owed = reading.value?.filter(isChased).length ?? 0
  if (owed === 0) return <Text>{text('review.none')}</Text>
  return (
    <>
      <Text>{text('review.chase', { count: owed })}</Text>
      <Foot>
        <Primary onClick={() => over({ view: 'heat' })}>{text('review.to-heat')}</Primary>
      </Foot>
    </>
  )
}
