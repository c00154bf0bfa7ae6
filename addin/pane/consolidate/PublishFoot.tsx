import { Text, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { listRuns } from '../../service/results.ts'
import { yearSheets } from '../../service/sheets.ts'
import { todayOf } from '../heat/heat.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { PublishButton } from './PublishButton.tsx'
import { whyNotPublished } from './publishing.ts'

/** 公布… of the run that is shown, with why not where it cannot be; nothing once it is published. */
export function PublishFoot({ run: number, published }: { readonly run: number; readonly published: () => void }) {
  const text = useText()
  const styles = useStyles()
  const { client, year } = usePane()
  const runs = useReading(`runs ${year.year}`, () => listRuns(client, year.year))
  const sheets = useReading(`year ${year.year}`, () => yearSheets(client, year.year))
  const [said, setSaid] = useState<string>()
  const run = runs.value?.find((one) => one.run === number)
  if (run === undefined || run.published) return said === undefined ? null : <Text className={styles.why}>{said}</Text>
  const why = whyNotPublished(run, runs.value ?? [], todayOf(sheets.value ?? []))
  const words = said ?? (why && text(why.key, { count: why.count, day: dayText(run.freeze.slice(0, 10)) }))
  return (
    <>
      {words !== undefined && <Text className={styles.why}>{words}</Text>}
      <PublishButton
        run={run}
        disabled={why !== undefined}
        done={(doing) =>
          void doing.then((done) => {
            setSaid(done.ok ? text('publish.done', { run: number }) : sentenceOf(done.error, text))
            if (done.ok) published()
            runs.again()
          })
        }
      />
    </>
  )
}

const useStyles = makeStyles({ why: { flexBasis: '100%' } })
