import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { departmentScores, listScorecards, readOverview } from '../../service/results.ts'
import { together, useRun } from '../ranking/useRun.ts'
import { Shown } from '../reading/Shown.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { largestGains, largestLosses, type Change } from './figures.ts'
import { Trend } from './Trend.tsx'

/** 领导一分钟: who is first and last and why, the largest losses and gains, key work by month. */
export function LeaderView() {
  const text = useText()
  const { client, year } = usePane()
  const reading = useRun(`leader ${year.year}`, (run) =>
    together(
      together(departmentScores(client, year.year, run), listScorecards(client, year.year, run)),
      readOverview(client, year.year, run),
    ),
  )
  return (
    <Shown reading={reading} empty={(value) => (value === 'none' ? text('ranking.none') : undefined)}>
      {(value) => {
        if (value === 'none') return null
        const [[departments, scorecards], { completion, complete, missing }] = value.found
        const ranked = departments.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!)
        const [first, last] = [ranked[0], ranked.at(-1)]
        const [worst] = last === undefined ? [] : largestLosses([last])
        const pending = departments.length - ranked.length
        return (
          <>
            {year.published?.run !== value.run && (
              <MessageBar intent="warning">
                <MessageBarBody>{text('leader.not-published', { run: value.run })}</MessageBarBody>
              </MessageBar>
            )}
            <Text as="p" block>
              {first !== undefined && text('leader.first', { department: first.department, score: first.score ?? '' })}
              {last !== undefined &&
                last !== first &&
                worst !== undefined &&
                text('leader.last', { department: last.department, rank: last.rank!, clause: worst.clause, lost: worst.change })}
              {pending > 0 && text('leader.pending', { count: pending })}
            </Text>
            {!complete && (
              <Text as="p" block>
                {text('ranking.incomplete', { count: missing.length })}
              </Text>
            )}
            <Changes title={text('leader.losses')} sign="−" run={value.run} changes={largestLosses(departments)} none="" />
            <Changes
              title={text('leader.gains')}
              sign="+"
              run={value.run}
              changes={largestGains(scorecards)}
              none={text('leader.no-gains')}
            />
            <Trend completion={completion} />
          </>
        )
      }}
    </Shown>
  )
}

interface ChangesProps {
  readonly title: string
  readonly sign: '−' | '+'
  readonly run: number
  readonly changes: readonly Change[]
  readonly none: string
}

function Changes({ title, sign, run, changes, none }: ChangesProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { go } = usePane()
  return (
    <section>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {changes.length === 0 && (
        <Text as="p" block>
          {none}
        </Text>
      )}
      <ul className={rows.list}>
        {changes.map(({ who, clause, card, change }) => (
          <li key={card} className={rows.row}>
            <Button appearance="transparent" className={rows.grow} onClick={() => go({ view: 'card', run, id: card })}>
              {who} {text('score.clause', { clause })}
            </Button>
            <span className={sign === '−' ? styles.lost : undefined}>
              {sign}
              {change}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({ lost: { color: tokens.colorStatusDangerForeground1 } })
