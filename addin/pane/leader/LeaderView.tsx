import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { listsOf } from '../ranking/lists.ts'
import type { Ranking } from '../ranking/readRanking.ts'
import { readRanking } from '../ranking/readRanking.ts'
import { useMethods } from '../ranking/useMethods.ts'
import { useRun } from '../ranking/useRun.ts'
import { WorkbookButtons } from '../ranking/WorkbookButtons.tsx'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { Changes } from './Changes.tsx'
import { largestGains, largestLosses } from './figures.ts'
import { readReasons } from './reasons.ts'
import { Standing } from './Standing.tsx'
import { Trend } from './Trend.tsx'

/** 领导一分钟: who is first and last and why, the ranking, the largest losses and gains with reasons, key work by month, the workbook. */
export function LeaderView() {
  const text = useText()
  const { client, who, year } = usePane()
  const reading = useRun(`ranking ${year.year}`, (run, before) => readRanking(client, year.year, run, before, who))
  return (
    <Shown reading={reading} empty={(value) => (value === 'none' ? text('ranking.none') : undefined)}>
      {(value) => (value === 'none' ? null : <Minute run={value.run} ranking={value.found} />)}
    </Shown>
  )
}

function Minute({ run, ranking }: { readonly run: number; readonly ranking: Ranking }) {
  const text = useText()
  const methods = useMethods()
  const { client, year } = usePane()
  const [said, setSaid] = useState<{ readonly intent: 'success' | 'warning'; readonly words: string }>()
  const losses = largestLosses(ranking.now.departments)
  const gains = largestGains(ranking.now.scorecards)
  const cards = [...losses, ...gains].map(({ card }) => card)
  const reasons = useReading(`reasons ${run} ${cards.join()}`, () => readReasons(client, year.year, run, cards))
  const missing = ranking.overview?.missing.length ?? 0
  const shared = { run, methods, reasons: reasons.value }
  return (
    <>
      {said !== undefined && (
        <MessageBar intent={said.intent} layout="multiline">
          <MessageBarBody>{said.words}</MessageBarBody>
        </MessageBar>
      )}
      {year.published?.run !== run && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('leader.not-published', { run })}</MessageBarBody>
        </MessageBar>
      )}
      <InWords ranking={ranking} />
      {missing > 0 && <Text>{text('ranking.incomplete', { count: missing })}</Text>}
      <Standing ranked={listsOf(ranking.now, ranking.before).find(({ id }) => id === 'departments')?.ranked ?? []} run={run} />
      <Changes title={text('leader.losses')} sign="−" changes={losses} none={text('ranking.lost-nothing')} {...shared} />
      <Changes title={text('leader.gains')} sign="+" changes={gains} none={text('leader.no-gains')} {...shared} />
      <Trend completion={ranking.overview?.completion ?? {}} />
      <Foot>
        <WorkbookButtons run={run} ranking={ranking} say={(intent, words) => setSaid({ intent, words })} />
      </Foot>
    </>
  )
}

/** 办公室第1（96.59分）。行政科第7，扣得最多的是第16条…… */
function InWords({ ranking: { now } }: { readonly ranking: Ranking }) {
  const text = useText()
  const methods = useMethods()
  const ranked = now.departments.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!)
  const [first, last] = [ranked[0], ranked.at(-1)]
  const [worst] = last === undefined ? [] : largestLosses([last])
  const pending = now.departments.length - ranked.length
  const sentences = [
    ...(first === undefined ? [] : [text('leader.first', { department: first.department, score: first.score ?? '' })]),
    ...(last === undefined || last === first || worst === undefined
      ? []
      : [
          text('leader.last', {
            department: last.department,
            rank: last.rank!,
            clause: worst.clause,
            title: methods.clause(worst.method, worst.clause),
            lost: worst.change,
          }),
        ]),
    ...(pending === 0 ? [] : [text('leader.pending', { count: pending })]),
  ]
  return <Text size={400}>{sentences.join(text('list.sentence'))}</Text>
}
