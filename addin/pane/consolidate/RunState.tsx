import { ProgressBar, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Run } from '../../service/answers.ts'
import { listRulings } from '../../service/results.ts'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import type { Place } from '../shell/places.ts'
import { useRows } from '../shell/useRows.ts'
import { dayText, timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { readChanges } from './readChanges.ts'

/** The newest run: how far it is, what it stands on, what it came to. @param before the done run before it */
export function RunState({ run, before }: { readonly run: Run; readonly before: number | undefined }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { run: number, state, progress, sheets, freeze, complete, pending = 0, published, departments, trouble, code, endedAt } = run
  const reused = departments.filter(({ reuses }) => reuses !== undefined).length
  const missing = sheets.due - sheets.accepted
  return (
    <section aria-label={text('run.number', { run: number })} className={styles.run}>
      <h2 className={styles.title}>
        {text('run.number', { run: number })} {text('run.freeze', { day: dayText(freeze.slice(0, 10)) })}
      </h2>
      <Text as="p" block role="status">
        {stateOf(run, text)}
        {state === 'failed' && text('run.failed', { says: trouble ?? '' })}
        {state === 'done' && endedAt !== undefined && text('run.ended', { time: timeText(endedAt) })}
      </Text>
      {state === 'scoring' && (
        <ProgressBar aria-label={text('run.scoring-title')} value={progress.finished} max={Math.max(1, progress.total)} thickness="large" />
      )}
      <ul className={rows.list}>
        <Fact mark="✓" words={text('run.locked', sheets)} />
        {complete === true && <Fact mark="✓" words={text('run.complete')} />}
        {complete === false && <Fact mark="!" words={text('run.incomplete', { count: missing })} to={{ view: 'missing', run: number }} />}
        {pending > 0 && <Fact mark="!" words={text('run.pending', { count: pending })} to={{ view: 'ranking' }} />}
        {reused > 0 && <Fact mark="✓" words={text('run.reused', { count: reused })} />}
        {state === 'done' && before !== undefined && <Compared run={number} before={before} />}
        <Rulings />
        {code !== undefined && <Fact mark="✓" words={text('history.code', { code })} />}
        {published && <Fact mark="✓" words={text('run.published')} />}
      </ul>
    </section>
  )
}

function stateOf({ state, progress }: Run, text: ReturnType<typeof useText>): string {
  if (state === 'scoring') return text('run.scoring', progress)
  return state === 'cancelled' ? text('run.kept', progress) : ''
}

function Compared({ run, before }: { readonly run: number; readonly before: number }) {
  const text = useText()
  const { client, year } = usePane()
  const { value } = useReading(`changes ${before} ${run}`, () => readChanges(client, year.year, before, run))
  if (value === undefined) return null
  if (value.length === 0) return <Fact mark="✓" words={text('run.not-compared', { run: before })} />
  return <Fact mark="△" words={text('run.compared', { run: before, count: value.length })} to={{ view: 'changes', run, before }} />
}

/** 裁定: how many there are; runs started later take them in. */
function Rulings() {
  const text = useText()
  const { client, year } = usePane()
  const { value = [] } = useReading(`rulings ${year.year}`, () => listRulings(client, year.year))
  return value.length === 0 ? null : <Fact mark="✓" words={text('rulings.count', { count: value.length })} to={{ view: 'rulings' }} />
}

/** A line with its sign; one that leads further is the link itself. */
function Fact({ mark, words, to }: { readonly mark: '✓' | '!' | '△'; readonly words: string; readonly to?: Place }) {
  const rows = useRows()
  const styles = useStyles()
  return (
    <li className={rows.row}>
      <span aria-hidden="true" className={mark === '!' ? styles.warn : styles.mark}>
        {mark}
      </span>
      {to === undefined ? (
        <span className={rows.words}>{words}</span>
      ) : (
        <>
          <RowLink to={to}>{words}</RowLink>
          <span aria-hidden="true" className={rows.quiet}>
            ›
          </span>
        </>
      )}
    </li>
  )
}

const useStyles = makeStyles({
  run: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2 },
  mark: { width: '16px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
  warn: { width: '16px', textAlign: 'center', fontWeight: tokens.fontWeightBold, color: tokens.colorStatusWarningForeground1 },
})
