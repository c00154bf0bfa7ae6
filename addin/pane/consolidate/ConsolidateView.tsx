import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Subtitle2, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Run } from '../../service/answers.ts'
import type { Result } from '@kaoji/shared/result'
import { listRuns, startRun, steerRun } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'

const askEveryMilliseconds = 500

/** 汇总: blocked, locked and scoring, cancelled, done; what stays when it is cancelled. */
export function ConsolidateView() {
  const text = useText()
  const { client, year, over } = usePane()
  const reading = useReading(`runs ${year.year}`, () => listRuns(client, year.year))
  const [trouble, setTrouble] = useState<Trouble>()
  const [asking, ask] = useState(false)
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
  const steer = (run: Run, what: 'cancel' | 'resume' | 'publish') => void act(steerRun(client, year.year, run.run, what))
  return (
    <>
      {trouble?.code === 'sheets-waiting' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text('run.blocked', { count: trouble.sheets.length })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => over({ view: 'review' })}>{text('run.to-review')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        trouble !== undefined && <TroubleBar trouble={trouble} />
      )}
      <Shown reading={reading}>
        {(runs) => (
          <>
            {runs.length === 0 && <Text>{text('run.none')}</Text>}
            {[...runs].reverse().map((run) => (
              <RunState key={run.run} run={run} />
            ))}
            <Foot>
              {newest?.state === 'scoring' && <Button onClick={() => steer(newest, 'cancel')}>{text('run.cancel')}</Button>}
              {newest?.state === 'cancelled' && <Button onClick={() => steer(newest, 'resume')}>{text('run.resume')}</Button>}
              {newest?.state === 'done' && (
                <>
                  <Button onClick={() => over({ view: 'ranking' })}>{text('run.ranking')}</Button>
                  {!newest.published && <Button onClick={() => ask(true)}>{text('run.publish')}</Button>}
                </>
              )}
              <Primary disabled={newest?.state === 'scoring'} onClick={() => void act(startRun(client, year.year))}>
                {text('run.start')}
              </Primary>
            </Foot>
          </>
        )}
      </Shown>
      {asking && newest !== undefined && (
        <Confirm
          title={text('run.publish')}
          asks={text('run.publish-ask', { run: newest.run })}
          does={text('run.publish')}
          confirmed={() => steer(newest, 'publish')}
          close={() => ask(false)}
        />
      )}
    </>
  )
}

function RunState({ run }: { readonly run: Run }) {
  const text = useText()
  const { run: number, state, progress, sheets, freeze, complete, pending = 0, published, departments, trouble, code } = run
  const reused = departments.filter(({ reuses }) => reuses !== undefined).length
  const facts = [
    text('run.locked', sheets),
    ...(complete === undefined ? [] : [complete ? text('run.complete') : text('run.incomplete', { count: sheets.due - sheets.accepted })]),
    ...(pending > 0 ? [text('run.pending', { count: pending })] : []),
    ...(reused > 0 ? [text('run.reused', { count: reused })] : []),
    ...(code === undefined ? [] : [text('history.code', { code })]),
    ...(published ? [text('run.published')] : []),
  ]
  return (
    <section>
      <Subtitle2 as="h2">
        {text('run.number', { run: number })} {text('run.freeze', { day: dayText(freeze.slice(0, 10)) })}
      </Subtitle2>
      <Text as="p" block role="status">
        {state === 'failed' ? text('run.failed', { says: trouble ?? '' }) : text(`run.${state}`, progress)}
      </Text>
      {state === 'scoring' && <ProgressBar value={progress.finished} max={Math.max(1, progress.total)} />}
      <Text as="p" block>
        {facts.join(' · ')}
      </Text>
    </section>
  )
}
