import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, useState } from 'react'
import type { SignIn } from '../../service/signIn.ts'
import type { Trouble } from '../../service/trouble.ts'
import type { Preferences } from '../preferences.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { useText } from '../words/useText.tsx'
import { PersonMenuOnceAsked } from './PersonMenuOnceAsked.tsx'
import { WorkAccount } from './WorkAccount.tsx'

// Nobody waits with a work account for a list of sample people.
const ChoosePerson = lazy(async () => ({ default: (await import('./ChoosePerson.tsx')).ChoosePerson }))

interface SignInViewProps {
  readonly signIn: SignIn
  readonly signedIn: () => void
  readonly preferences: Preferences
  readonly change: (changed: Partial<Preferences>) => void
}

/** 登录: by choosing a sample person where the local issuer signs in, else with the work account. */
export function SignInView({ signIn, signedIn, preferences, change }: SignInViewProps) {
  const text = useText()
  const styles = useStyles()
  const reading = useReading('people', signIn.people)
  const [trouble, setTrouble] = useState<Trouble>()
  const enter = async (person?: string) => {
    setTrouble(undefined)
    const done = await signIn.signIn(person)
    if (done.ok) signedIn()
    else setTrouble(done.error)
  }
  const resume = async () => {
    if (await signIn.resume()) signedIn()
  }
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <Title3 as="h1" className={styles.title}>
          {text('pane.title')}
        </Title3>
        <PersonMenuOnceAsked account={text('sign-in.title')} preferences={preferences} change={change} />
      </div>
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading} empty={(people) => (people.length === 0 ? text('sign-in.empty') : undefined)}>
        {(people) =>
          people === 'asks-itself' ? (
            <WorkAccount resume={resume} enter={enter} />
          ) : (
            <ChoosePerson people={people} choose={(person) => void enter(person)} />
          )
        }
      </Shown>
    </main>
  )
}

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexShrink: 0, minHeight: '32px', paddingRight: '34px' },
  title: { margin: 0 },
})
