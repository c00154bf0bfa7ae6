import { Button, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import type { Result } from '@kaoji/shared/result'
import type { SheetPlace } from '../../service/answers.ts'
import type { Trouble } from '../../service/trouble.ts'
import { useForget, useSaid } from '../reading/memory.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { todayOf } from '../heat/heat.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { readReviewed } from './readReviewed.ts'
import { Reviewed } from './Reviewed.tsx'
import { placeAmong, placeOf, useInbox } from './useInbox.ts'

/** 审表, one sheet after another: what is decided leads to the next that waits. */
export function ReviewView({ sheet }: { readonly sheet: SheetPlace }) {
  const text = useText()
  const styles = useStyles()
  const { client, year, back, instead } = usePane()
  const forget = useForget()
  const inbox = useInbox()
  const reading = useReading(`review ${JSON.stringify(sheet)}`, () => readReviewed(client, sheet), true)
  const [trouble, setTrouble] = useState<Trouble>()
  const [said, sayNext] = useSaid('review')
  const waiting = inbox.value ?? []
  const { place, before, after } = placeAmong(waiting, sheet)
  const title = sheetOf(sheet.kind)?.title ?? { zh: sheet.kind, en: sheet.kind }
  const decide = async (decision: Promise<Result<unknown, Trouble>>, done: 'review.accepted' | 'review.returned') => {
    const answer = await decision
    if (answer.ok) {
      forget(`waiting ${year.year}`)
      sayNext(text(done, { sheet: `${text(title)} ${sheet.department} ${text(periodText(sheet.period))}` }))
      const next = after ?? before
      return next === undefined ? back() : instead({ view: 'review', sheet: placeOf(next) })
    }
    setTrouble(answer.error)
    // Somebody was first: what they did must be seen before deciding again.
    if (answer.error.code === 'somebody-was-first') reading.again()
  }
  return (
    <>
      {said !== undefined && (
        <MessageBar intent="success">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.head}>
        <h2 className={styles.title}>
          {text(title)} {sheet.department} {text(periodText(sheet.period))}
        </h2>
        {place > 0 && (
          <span className={styles.steps}>
            <Step words="‹" label={text('review.previous')} to={before} />
            {text('review.of', { place, count: waiting.length })}
            <Step words="›" label={text('review.next')} to={after} />
          </span>
        )}
      </div>
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading}>
        {(reviewed) => (
          <Reviewed
            key={`${reviewed.version.version}.${reviewed.version.state}`}
            sheet={sheet}
            reviewed={reviewed}
            today={todayOf(waiting)}
            decide={(decision, done) => void decide(decision, done)}
          />
        )}
      </Shown>
    </>
  )
}

function Step({ words, label, to }: { readonly words: string; readonly label: string; readonly to: SheetPlace | undefined }) {
  const styles = useStyles()
  const { instead } = usePane()
  return (
    <Button
      appearance="subtle"
      className={styles.step}
      aria-label={label}
      disabled={to === undefined}
      onClick={() => to && instead({ view: 'review', sheet: placeOf(to) })}
    >
      {words}
    </Button>
  )
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle2, flexGrow: 1, alignSelf: 'center' },
  steps: { display: 'flex', alignItems: 'center', flexShrink: 0, whiteSpace: 'nowrap' },
  step: { minWidth: '32px', minHeight: '32px', padding: 0 },
})
