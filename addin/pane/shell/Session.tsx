import { ok, type Result } from '@kaoji/shared/result'
import { useMemo } from 'react'
import { storagePartition } from '../../office/storagePartition.ts'
import type { Receipt, Who, Year } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { loadOfficeHelpers } from '../../service/loadOfficeHelpers.ts'
import { officeStorage } from '../../service/officeStorage.ts'
import { oneAtATime } from '../../service/oneAtATime.ts'
import { outboxOf, type EntryStorage, type Waiting } from '../../service/outbox.ts'
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
  readonly preferences: Preferences
  readonly change: (changed: Partial<Preferences>) => void
  readonly signOut: () => void
}

/** Somebody's time at the pane, from signing in to signing out: who it is, the newest year, the outbox. */
export function Session({ account, client, preferences, change, signOut }: SessionProps) {
  const text = useText()
  const reading = useReading(account, () => whoAndYear(client))
  const storage = reading.value?.storage
  const kept = useMemo(() => {
    if (storage === undefined) return undefined
    const partition = storagePartition()
    const send = (entry: Waiting) => submitWaiting(client, entry)
    return {
      outbox: outboxOf<Receipt>(storage, partition, account, send, oneAtATime),
      drafts: draftsOf(storage, partition, account),
    }
  }, [storage, account, client])
  const fillings = useMemo(() => fillingsOf(client), [account, client])
  const menu = (who?: Who) => (
    <PersonMenu {...(who && { who })} account={account} preferences={preferences} change={change} signOut={signOut} />
  )
  const newest = reading.value?.years.at(-1)
  if (reading.value !== undefined && newest !== undefined && kept !== undefined)
    return <Shell client={client} who={reading.value.who} year={newest} {...kept} fillings={fillings} menu={menu(reading.value.who)} />
  return (
    <main>
      {menu()}
      <Shown reading={reading} empty={() => text('pane.nobody')}>
        {() => null}
      </Shown>
    </main>
  )
}

interface Known {
  readonly who: Who
  readonly years: readonly Year[]
  readonly storage: EntryStorage
}

async function whoAndYear(client: Client): Promise<Result<Known, Trouble>> {
  const storage = officeStorage(loadOfficeHelpers)
  const who = await whoAmI(client)
  if (!who.ok) return who
  const years = await listYears(client)
  return years.ok ? ok({ who: who.value, years: years.value, storage: await storage }) : years
}
