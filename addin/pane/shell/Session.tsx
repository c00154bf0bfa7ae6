import { ok, type Result } from '@kaoji/shared/result'
import { useMemo } from 'react'
import type { Receipt, Who, Year } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { outboxOf, type TextStorage } from '../../service/outbox.ts'
import { listYears, submitWaiting, whoAmI } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { draftsOf } from '../fill/drafts.ts'
import { fillingsOf } from '../fill/fillings.ts'
import type { Preferences } from '../preferences.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { useText } from '../words/useText.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { Shell } from './Shell.tsx'

interface SessionProps {
  readonly account: string
  readonly client: Client
  readonly storage: TextStorage
  readonly preferences: Preferences
  readonly change: (changed: Partial<Preferences>) => void
  readonly signOut: () => void
}

/** Somebody's time at the pane, from signing in to signing out: who it is, the newest year, the outbox. */
export function Session({ account, client, storage, preferences, change, signOut }: SessionProps) {
  const text = useText()
  const reading = useReading(account, () => whoAndYear(client))
  const outbox = useMemo(
    () => outboxOf<Receipt>(storage, window.location.origin, account, (entry) => submitWaiting(client, entry)),
    [storage, account, client],
  )
  const drafts = useMemo(() => draftsOf(storage, window.location.origin, account), [storage, account])
  const fillings = useMemo(() => fillingsOf(client), [account, client])
  const menu = (who?: Who) => (
    <PersonMenu {...(who && { who })} account={account} preferences={preferences} change={change} signOut={signOut} />
  )
  const newest = reading.value?.years.at(-1)
  if (reading.value !== undefined && newest !== undefined)
    return (
      <Shell
        client={client}
        who={reading.value.who}
        year={newest}
        outbox={outbox}
        drafts={drafts}
        fillings={fillings}
        menu={menu(reading.value.who)}
      />
    )
  return (
    <main>
      {menu()}
      <Shown reading={reading} empty={() => text('pane.nobody')}>
        {() => null}
      </Shown>
    </main>
  )
}

async function whoAndYear(client: Client): Promise<Result<{ readonly who: Who; readonly years: readonly Year[] }, Trouble>> {
  const who = await whoAmI(client)
  if (!who.ok) return who
  const years = await listYears(client)
  return years.ok ? ok({ who: who.value, years: years.value }) : years
}
