import { Button, Input, Text, Title3, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { SamplePerson, SignIn } from '../../service/signIn.ts'
import type { Trouble } from '../../service/trouble.ts'
import type { Preferences } from '../preferences.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { PersonMenu } from '../shell/PersonMenu.tsx'
import { useText } from '../words/useText.tsx'
import { found, inRoles } from './samplePeople.ts'

interface SignInViewProps {
  readonly signIn: SignIn
  readonly signedIn: () => void
  readonly preferences: Preferences
  readonly change: (changed: Partial<Preferences>) => void
}

/** 登录 by choosing a sample person: those with a role first, the others under a fold. */
export function SignInView({ signIn, signedIn, preferences, change }: SignInViewProps) {
  const text = useText()
  const styles = useStyles()
  const reading = useReading('people', signIn.people)
  const [asked, ask] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const choose = async (person: string) => {
    const done = await signIn.signIn(person)
    if (done.ok) signedIn()
    else setTrouble(done.error)
  }
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <Title3 as="h1">{text('pane.title')}</Title3>
        <PersonMenu account={text('sign-in.title')} preferences={preferences} change={change} />
      </div>
      <Text>{text('sign-in.says')}</Text>
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading} empty={(people) => (people.length === 0 ? text('sign-in.empty') : undefined)}>
        {(people) => {
          const { acting, others } = inRoles(found(people, asked))
          return (
            <>
              <Input
                value={asked}
                onChange={(_, { value }) => ask(value)}
                placeholder={text('sign-in.find')}
                aria-label={text('sign-in.find')}
              />
              {acting.length + others.length === 0 && <Text>{text('sign-in.none', { asked })}</Text>}
              <People people={acting} choose={(person) => void choose(person)} />
              {others.length > 0 && (
                <details open={asked !== ''}>
                  <summary className={styles.others}>{text('sign-in.without-role', { count: others.length })}</summary>
                  <People people={others} choose={(person) => void choose(person)} />
                </details>
              )}
            </>
          )
        }}
      </Shown>
    </main>
  )
}

function People({ people, choose }: { readonly people: readonly SamplePerson[]; readonly choose: (person: string) => void }) {
  const text = useText()
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  return (
    <ul className={styles.people} {...arrows}>
      {people.map(({ person, name, department, roles }) => (
        <li key={person}>
          <Button className={styles.person} onClick={() => choose(person)}>
            <span>
              {person} {name}
            </span>
            <span className={styles.role}>
              {[department, ...(roles.length === 0 ? [text('role.listed')] : roles.map((role) => text(`role.${role}`)))]
                .filter((word) => word !== '')
                .join(' · ')}
            </span>
          </Button>
        </li>
      ))}
    </ul>
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
  head: { display: 'flex', justifyContent: 'space-between', paddingRight: '34px' },
  people: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  person: {
    width: '100%',
    minHeight: '32px',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    flexWrap: 'wrap',
  },
  role: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  others: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
})
