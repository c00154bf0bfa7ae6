import { Button, MessageBar, MessageBarBody, Subtitle2, Tab, TabList, Text, useArrowNavigationGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { departmentScores, personScores, rankingPath } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { save } from '../shell/save.ts'
import { isReviewer } from '../shell/tabs.ts'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { listsOf, type Ranked } from './lists.ts'
import { together, useRun } from './useRun.ts'

/** 排名: departments, then each list; 待定 apart and unnumbered; the workbook. */
export function RankingView() {
  const text = useText()
  const rows = useRows()
  const { client, who, year } = usePane()
  const reading = useRun(`ranking ${year.year}`, (run) =>
    together(departmentScores(client, year.year, run), personScores(client, year.year, run)),
  )
  const [chosen, choose] = useState('departments')
  const [trouble, setTrouble] = useState<Trouble>()
  const saveWorkbook = async (run: number) => {
    const saved = await save(client, rankingPath(year.year, run))
    setTrouble(saved.ok ? undefined : saved.error)
  }
  return (
    <Shown
      reading={reading}
      empty={(value) => (value === 'none' ? text(isReviewer(who) ? 'ranking.none' : 'ranking.not-published') : undefined)}
    >
      {(value) => {
        if (value === 'none') return null
        const lists = listsOf(...value.found)
        const list = lists.find(({ id }) => id === chosen) ?? lists[0]
        const pending = list?.ranked.filter(({ rank }) => rank === null) ?? []
        return (
          <>
            {trouble !== undefined && <TroubleBar trouble={trouble} />}
            {year.published?.run !== value.run && (
              <MessageBar intent="warning">
                <MessageBarBody>{text('leader.not-published', { run: value.run })}</MessageBarBody>
              </MessageBar>
            )}
            <TabList size="small" selectedValue={list?.id} onTabSelect={(_, { value }) => choose(String(value))}>
              {lists.map(({ id, title }) => (
                <Tab key={id} value={id}>
                  {text(title)}
                </Tab>
              ))}
            </TabList>
            {list === undefined && <Text>{text('ranking.empty')}</Text>}
            <RankedList ranked={list?.ranked.filter(({ rank }) => rank !== null) ?? []} run={value.run} />
            {pending.length > 0 && (
              <>
                <Subtitle2 as="h2">{text('ranking.pending', { count: pending.length })}</Subtitle2>
                <RankedList ranked={pending} run={value.run} />
              </>
            )}
            {isReviewer(who) && (
              <Foot>
                <Button className={rows.quiet} onClick={() => void saveWorkbook(value.run)}>
                  {text('ranking.workbook')}
                </Button>
              </Foot>
            )}
          </>
        )
      }}
    </Shown>
  )
}

function RankedList({ ranked, run }: { readonly ranked: readonly Ranked[]; readonly run: number }) {
  const text = useText()
  const rows = useRows()
  const { go } = usePane()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  return (
    <ul className={rows.list} {...arrows}>
      {ranked.map(({ id, name, rank, score, grade, opens, cards }) => (
        <li key={id} className={rows.row}>
          <span>{rank ?? '—'}</span>
          <Button
            appearance="transparent"
            className={rows.grow}
            disabled={cards[0] === undefined}
            onClick={() => go({ view: opens, run, id: cards[0] ?? id })}
          >
            {name}
          </Button>
          {score !== null && <span>{score}</span>}
          <span className={rows.quiet}>{grade === null ? '' : text(grade)}</span>
        </li>
      ))}
    </ul>
  )
}
