import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { readScorecard } from '../../service/results.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { ScoreLines } from './ScoreLines.tsx'
import { useMethods } from './useMethods.ts'

/** 得分单: total and clauses of one person in one post. */
export function ScorecardView({ run, id }: { readonly run: number; readonly id: string }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const methods = useMethods()
  const { client, year } = usePane()
  const reading = useReading(`scorecard ${run} ${id}`, () => readScorecard(client, year.year, run, id))
  return (
    <Shown reading={reading}>
      {({ scorecard, cards }) => (
        <>
          <h2 className={rows.heading}>
            {scorecard.person} {scorecard.name} {scorecard.department}
          </h2>
          <p className={styles.total}>
            {text('score.total', { total: scorecard.total })} {scorecard.incomplete && text('score.pending')}
          </p>
          <Text className={rows.note}>
            {[
              scorecard.post,
              text('score.days', { from: dayText(scorecard.from), to: dayText(scorecard.to), days: scorecard.days }),
              text(methods.method(scorecard.method)),
            ].join(' · ')}
          </Text>
          <ScoreLines
            run={run}
            method={scorecard.method}
            lines={scorecard.lines}
            sections={scorecard.sections}
            titles={new Map(cards.map((card) => [card.id, card.title]))}
          />
        </>
      )}
    </Shown>
  )
}

const useStyles = makeStyles({
  total: { ...typographyStyles.subtitle1, fontVariantNumeric: 'tabular-nums', color: tokens.colorBrandForeground1 },
})
