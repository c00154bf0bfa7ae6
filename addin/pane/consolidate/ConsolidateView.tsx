import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components'
import type { Result } from '@kaoji/shared/result'
import { useEffect, useState } from 'react'
import type { Run } from '../../service/answers.ts'
import { listRuns, startRun, steerRun } from '../../service/results.ts'
import { yearSheets } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { todayOf } from '../heat/heat.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { dayText, timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { PublishButton } from './PublishButton.tsx'
import { whyNotPublished } from './publishing.ts'
import { RunState } from './RunState.tsx'

const askEveryMilliseconds = 500

/** 汇总: blocked, locked and scoring, cancelled, done; what changed; 公布 or why not yet. */
export function ConsolidateView() {
  const text = useText()
  const { client, year } = usePane()
  const reading = useReading(`runs ${year.year}`, () => listRuns(client, year.year))
  const sheets = useReading(`year ${year.year}`, () => yearSheets(client, year.year))
  const [trouble, setTrouble] = useState<Trouble>()
  const newest = reading.value?.at(-1)
  const { again } = reading
  useEffect(() => {
    if (newest?.state !== 'scoring') return
    const timer = setTimeout(again, askEveryMilliseconds)
    return () => clearTimeout(timer)
  }, [newest, again])
  const act = async (doing: Promise<Result<unknown, Trouble>>) => {
    const done = await doing
    setTrouble(done.ok ? undefined : done.error)
    again()
  }
  const waiting =
    trouble?.code === 'sheets-waiting' ? trouble.sheets.length : sheets.value?.filter(({ state }) => state === 'submitted').length
  return (
    <>
      {waiting !== undefined && waiting > 0 && <Blocked waiting={waiting} />}
      {trouble !== undefined && trouble.code !== 'sheets-waiting' && <TroubleBar trouble={trouble} />}
      <Shown reading={reading}>
        {(runs) => {
          const newest = runs.at(-1)
          const before = newest && runs.findLast(({ run, state }) => state === 'done' && run < newest.run)?.run
          const unpublished = newest && !newest.published ? whyNotPublished(newest, runs, todayOf(sheets.value ?? [])) : undefined
          const steer = (what: 'cancel' | 'resume') => newest && void act(steerRun(client, year.year, newest.run, what))
          return (
            <>
              {newest === undefined ? <Text>{text('run.none')}</Text> : <RunState run={newest} before={before} />}
              {newest?.state === 'done' && unpublished !== undefined && (
                <Text>{text(unpublished.key, { count: unpublished.count, day: dayText(newest.freeze.slice(0, 10)) })}</Text>
              )}
              <Earlier runs={runs.slice(0, -1)} />
              <Foot>
                {newest?.state === 'scoring' && <Button onClick={() => steer('cancel')}>{text('run.cancel')}</Button>}
                {newest?.state === 'cancelled' && <Button onClick={() => steer('resume')}>{text('run.resume')}</Button>}
                {newest?.state === 'done' && !newest.published && (
                  <PublishButton run={newest} disabled={unpublished !== undefined} done={(doing) => void act(doing)} />
                )}
                {newest?.state === 'done' && <ToRanking />}
                <Primary disabled={newest?.state === 'scoring'} onClick={() => void act(startRun(client, year.year))}>
                  {text('run.start')}
                </Primary>
              </Foot>
            </>
          )
        }}
      </Shown>
    </>
  )
}

function ToRanking() {
  const text = useText()
  const { over } = usePane()
  return <Button onClick={() => over({ view: 'ranking' })}>{text('run.ranking')}</Button>
}

/** Sheets wait for review: nothing can be consolidated before. */
function Blocked({ waiting }: { readonly waiting: number }) {
  const text = useText()
  const { over } = usePane()
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text('run.blocked', { count: waiting })}</MessageBarBody>
      <MessageBarActions>
        <Button size="medium" onClick={() => over({ view: 'review' })}>
          {text('run.to-review')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function Earlier({ runs }: { readonly runs: readonly Run[] }) {
  const text = useText()
  const rows = useRows()
  if (runs.length === 0) return null
  return (
    <details>
      <summary className={rows.summary}>{text('run.earlier', { count: runs.length })}</summary>
      <ul className={rows.list}>
        {[...runs].reverse().map(({ run, state, endedAt, code, published, progress }) => (
          <li key={run} className={rows.row}>
            <span className={rows.words}>
              {[
                text('run.number', { run }),
                state === 'done' && endedAt !== undefined ? text('run.ended', { time: timeText(endedAt) }) : text('run.kept', progress),
                ...(code === undefined ? [] : [text('history.code', { code })]),
                ...(published ? [text('run.published')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
