import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import { listRulings, recordRuling, type ListedRuling } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'

/** The year's 裁定, the newest first; one in force can be withdrawn, with a reason. */
export function RulingsView() {
  const text = useText()
  const { client, year, who } = usePane()
  const reading = useReading(`rulings ${year.year}`, () => listRulings(client, year.year))
  const [chosen, choose] = useState<string>()
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const withdraw = async () => {
    if (chosen === undefined) return
    const answer = await recordRuling(client, year.year, { ruling: 'withdraw', withdraws: chosen, reason: reason.trim() })
    setTrouble(answer.ok ? undefined : answer.error)
    choose(undefined)
    setReason('')
    reading.again()
  }
  return (
    <>
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading} empty={(list) => (list.length === 0 ? text('rulings.none') : undefined)}>
        {(list) => (
          <>
            {[...list].reverse().map((one) => (
              <Listed key={one.number} ruling={one} {...(who.roles.includes('office') && { withdraw: () => choose(one.number) })} />
            ))}
            {chosen !== undefined && (
              <>
                <Field label={`${text('ruling.withdraw-of', { number: chosen })} ${text('ruling.reason')}`} required>
                  <Textarea autoFocus value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
                </Field>
                <Foot>
                  <Button onClick={() => choose(undefined)}>{text('pane.cancel')}</Button>
                  <Primary disabled={reason.trim() === ''} onClick={() => void withdraw()}>
                    {text('ruling.withdraw-confirm')}
                  </Primary>
                </Foot>
              </>
            )}
          </>
        )}
      </Shown>
    </>
  )
}

function Listed({ ruling, withdraw }: { readonly ruling: ListedRuling; readonly withdraw?: () => void }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { number, at, by, reason, withdrawnBy } = ruling
  return (
    <section className={styles.one}>
      <h2 className={rows.heading}>
        {text('ruling.number', { number })} {saysOf(ruling, text)}
      </h2>
      <p className={rows.note}>{text('ruling.by', { time: timeText(at), by, reason })}</p>
      {withdrawnBy !== undefined && <p className={rows.note}>{text('ruling.withdrawn', { number: withdrawnBy })}</p>}
      {withdraw !== undefined && withdrawnBy === undefined && ruling.ruling !== 'withdraw' && (
        <Button aria-label={text('ruling.withdraw-of', { number })} onClick={withdraw}>
          {text('ruling.withdraw')}
        </Button>
      )}
    </section>
  )
}

function saysOf(ruling: ListedRuling, text: ReturnType<typeof useText>): string {
  if (ruling.ruling === 'withdraw') return text('ruling.says.withdraw', { number: ruling.withdraws })
  if (ruling.ruling === 'points') return text('ruling.says.points', ruling)
  const { kind, department, period } = ruling
  return text(ruling.ruling === 'strike-row' ? 'ruling.says.strike' : 'ruling.says.zero', {
    sheet: sheetOf(kind)?.title ?? { zh: kind, en: kind },
    department,
    period: periodText(period),
  })
}

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})
