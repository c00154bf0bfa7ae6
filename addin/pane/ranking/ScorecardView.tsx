import { Subtitle2, Text } from '@fluentui/react-components'
import { readScorecard } from '../../service/results.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { ScoreLines } from './ScoreLines.tsx'

/** 得分单: total and clauses of one person in one post. */
export function ScorecardView({ run, id }: { readonly run: number; readonly id: string }) {
  const text = useText()
  const { client, year } = usePane()
  const reading = useReading(`scorecard ${run} ${id}`, () => readScorecard(client, year.year, run, id))
  return (
    <Shown reading={reading}>
      {({ scorecard, cards }) => (
        <>
          <Subtitle2 as="h2">
            {scorecard.person} {scorecard.name} {scorecard.department}
          </Subtitle2>
          <Text>{text('score.days', { from: scorecard.from, to: scorecard.to, days: scorecard.days })}</Text>
          <Text weight="semibold">
            {text('score.total', { total: scorecard.total })} {scorecard.incomplete && text('score.pending')}
          </Text>
          <ScoreLines run={run} lines={scorecard.lines} titles={new Map(cards.map((card) => [card.id, card.title]))} />
        </>
      )}
    </Shown>
  )
}
