import { FluentProvider, makeStyles } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { clientOf } from '../service/client.ts'
import type { TextStorage } from '../service/outbox.ts'
import type { SignIn } from '../service/signIn.ts'
import { keepPreferences, readPreferences, type Preferences } from './preferences.ts'
import { ErrorEdge } from './shell/ErrorEdge.tsx'
import { Session } from './shell/Session.tsx'
import { SignInView } from './sign-in/SignInView.tsx'
import { themes } from './theme/themes.ts'
import { useThemeName } from './theme/useThemeName.ts'
import { LanguageContext } from './words/useText.tsx'

// Longer than any answer of the service takes; a connection that hangs counts as none.
const deadline = 20_000

/** The pane (窗格): whoever signs in, in the language and colours of this PC. */
export function App({ signIn, storage }: { readonly signIn: SignIn; readonly storage: TextStorage }) {
  const [preferences, prefer] = useState(() => readPreferences(storage))
  const [account, setAccount] = useState(() => signIn.account())
  const theme = useThemeName(preferences.theme)
  const styles = useStyles()
  const language = useRef(preferences.language)
  language.current = preferences.language
  useEffect(() => {
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
  }, [preferences.language])
  const client = useMemo(
    () => clientOf({ address: '', fetch: window.fetch.bind(window), signIn, deadline, language: () => language.current }),
    [signIn],
  )
  const change = (changed: Partial<Preferences>) => {
    const next = { ...preferences, ...changed }
    prefer(next)
    keepPreferences(storage, next)
  }
  const signOut = () => {
    signIn.signOut()
    setAccount(undefined)
  }
  return (
    <LanguageContext value={preferences.language}>
      <FluentProvider theme={themes[theme]} className={styles.pane}>
        <ErrorEdge>
          {account === undefined ? (
            <SignInView signIn={signIn} signedIn={() => setAccount(signIn.account())} preferences={preferences} change={change} />
          ) : (
            <Session key={account} account={account} client={client} preferences={preferences} change={change} signOut={signOut} />
          )}
        </ErrorEdge>
      </FluentProvider>
    </LanguageContext>
  )
}

const useStyles = makeStyles({
  pane: {
    height: '100vh',
    minWidth: '270px',
    fontVariantNumeric: 'tabular-nums',
    // The views space what they show themselves.
    '& h2, & p': { margin: 0 },
  },
})
