import { MessageBar, MessageBarBody, Tab, TabList, Text, useArrowNavigationGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { PublishFoot } from '../consolidate/PublishFoot.tsx'
import { useKept } from '../reading/memory.ts'
import { Shown } from '../reading/Shown.tsx'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import { isReviewer } from '../shell/tabs.ts'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { listsOf, type Ranked } from './lists.ts'
import { RankedRow } from './RankedRow.tsx'
import { readRanking } from './readRanking.ts'
import { useMethods } from './useMethods.ts'
import { useRun } from './useRun.ts'
import { WorkbookButtons } from './WorkbookButtons.tsx'

/** 排名: departments, then each list; 待定 apart and unnumbered; into the workbook, or the workbook saved; 公布. */
export function RankingView() {
  const text = useText()
  const rows = useRows()
  const { client, who, year } = usePane()
  const reviewer = isReviewer(who)
  const reading = useRun(`ranking ${year.year}`, (run, before) => readRanking(client, year.year, run, before, who))
  const [chosen, choose] = useKept('ranking list', 'departments')
  const [published, setPublished] = useState(year.published?.run)
  const [said, setSaid] = useState<{ readonly intent: 'success' | 'warning'; readonly words: string }>()
  return (
    <Shown reading={reading} empty={(value) => (value === 'none' ? text(reviewer ? 'ranking.none' : 'ranking.not-published') : undefined)}>
      {(value) => {
        if (value === 'none') return null
        const { run, found } = value
        const lists = listsOf(found.now, found.before)
        const list = lists.find(({ id }) => id === chosen) ?? lists[0]
        const missing = found.overview?.missing.length ?? 0
        return (
          <>
            {said !== undefined && (
              <MessageBar intent={said.intent} layout="multiline">
                <MessageBarBody>{said.words}</MessageBarBody>
              </MessageBar>
            )}
            {published !== run && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{text('leader.not-published', { run })}</MessageBarBody>
              </MessageBar>
            )}
            {missing > 0 && (
              <div className={rows.row}>
                <RowLink to={{ view: 'missing', run }}>{text('ranking.incomplete', { count: missing })}</RowLink>
                <span aria-hidden="true" className={rows.quiet}>
                  ›
                </span>
              </div>
            )}
            <TabList className={rows.tabs} size="small" selectedValue={list?.id} onTabSelect={(_, { value }) => choose(String(value))}>
              {lists.map(({ id, title }) => (
                <Tab key={id} value={id}>
                  {text(title)}
                </Tab>
              ))}
            </TabList>
            {list === undefined ? <Text>{text('ranking.empty')}</Text> : <Listed ranked={list.ranked} run={run} />}
            {reviewer && (
              <Foot>
                {who.roles.includes('office') && <PublishFoot run={run} published={() => setPublished(run)} />}
                <WorkbookButtons run={run} ranking={found} say={(intent, words) => setSaid({ intent, words })} />
              </Foot>
            )}
          </>
        )
      }}
    </Shown>
  )
}

/** The ranked, then the pending apart and why. */
function Listed({ ranked, run }: { readonly ranked: readonly Ranked[]; readonly run: number }) {
  const text = useText()
  const rows = useRows()
  const methods = useMethods()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const apart = ranked.filter(({ rank }) => rank === null)
  const draw = (list: readonly Ranked[]) => (
    <ul className={rows.list} {...arrows}>
      {list.map((one) => (
        <RankedRow key={one.id} ranked={one} run={run} methods={methods} />
      ))}
    </ul>
  )
  return (
    <>
      {draw(ranked.filter(({ rank }) => rank !== null))}
      {apart.length > 0 && (
        <section>
          <h2 className={rows.heading}>{text('ranking.apart', { count: apart.length })}</h2>
          <p className={rows.note}>{text('ranking.pending-why')}</p>
          {draw(apart)}
        </section>
      )}
    </>
  )
}
