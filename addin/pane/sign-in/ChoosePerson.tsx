import { Button, Input, Text, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { SamplePerson } from '../../service/signIn.ts'
import { useText } from '../words/useText.tsx'
import { found, inRoles } from './samplePeople.ts'

interface ChoosePersonProps {
  readonly people: readonly SamplePerson[]
  readonly choose: (person: string) => void
}

/** Sign-in by choosing a sample person: those with a role first, the others under a fold. */
export function ChoosePerson({ people, choose }: ChoosePersonProps) {
  const text = useText()
  const styles = useStyles()
  const [asked, ask] = useState('')
  const { acting, others } = inRoles(found(people, asked))
  return (
    <>
      <Text>{text('sign-in.says')}</Text>
      <Input value={asked} onChange={(_, { value }) => ask(value)} placeholder={text('sign-in.find')} aria-label={text('sign-in.find')} />
      {acting.length + others.length === 0 && <Text>{text('sign-in.none', { asked })}</Text>}
      <People people={acting} choose={choose} />
      {others.length > 0 && (
        <details open={asked !== ''}>
          <summary className={styles.others}>{text('sign-in.without-role', { count: others.length })}</summary>
          <People people={others} choose={choose} />
        </details>
      )}
    </>
  )
}

function People({ people, choose }: ChoosePersonProps) {
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
