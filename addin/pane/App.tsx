import { FluentProvider, makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { OfficeAtHand } from '../office/loadOffice.ts'
import { OfficeBar } from '../office/OfficeBar.tsx'
import { OfficeContext, type OfficeState } from '../office/useOffice.ts'
import { clientOf } from '../service/client.ts'
import type { TextStorage } from '../service/outbox.ts'
import type { SignIn } from '../service/signIn.ts'
import { tellAccount } from '../workbench/drafts/account.ts'
import { keepPreferences, readPreferences, type Preferences } from './preferences.ts'
import { Waiting } from './reading/Shown.tsx'
import { ErrorEdge } from './shell/ErrorEdge.tsx'
import { SignInView } from './sign-in/SignInView.tsx'
import { themes } from './theme/themes.ts'
import { useThemeName } from './theme/useThemeName.ts'
import { LanguageContext } from './words/useText.tsx'

// Longer than any answer of the service takes; a connection that hangs counts as none.
const deadline = 20_000

// Whoever signs in waits for the first view alone.
const Session = lazy(async () => ({ default: (await import('./shell/Session.tsx')).Session }))

interface AppProps {
  /** What stands around the pane, once that is known. */
  readonly office: Promise<OfficeAtHand>
  readonly signIn: SignIn
  readonly storage: TextStorage
}

/** The pane (窗格): whoever signs in, in the language and colours of this PC. */
export function App({ office, signIn, storage }: AppProps) {
  const [around, setAround] = useState<OfficeState>({ kind: 'loading' })
  useEffect(() => void office.then(setAround), [office])
  const [preferences, prefer] = useState(() => readPreferences(storage))
  const [account, setAccount] = useState(() => signIn.account())
  // The workbench keeps a workbook for whoever signed in.
  useEffect(() => tellAccount(account), [account])
  const theme = useThemeName(preferences.theme)
  const styles = useStyles()
  const language = useRef(preferences.language)
  language.current = preferences.language
  useEffect(() => {
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
  }, [preferences.language])
  // The workbench around the pane changes language and colours as well.
  useEffect(() => {
    const changed = () => prefer(readPreferences(storage))
    window.addEventListener('storage', changed)
    return () => window.removeEventListener('storage', changed)
  }, [storage])
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
      <FluentProvider theme={themes[theme]} className={styles.words}>
        <div className={styles.pane} style={{ colorScheme: theme === 'dark' ? 'dark' : 'light' }}>
          <OfficeContext value={around}>
            <OfficeBar />
            <div className={styles.rest}>
              <ErrorEdge>
                {account === undefined ? (
                  <SignInView signIn={signIn} signedIn={() => setAccount(signIn.account())} preferences={preferences} change={change} />
                ) : (
                  <Suspense fallback={<Waiting />}>
                    <Session key={account} account={account} client={client} preferences={preferences} change={change} signOut={signOut} />
                  </Suspense>
                )}
              </ErrorEdge>
            </div>
          </OfficeContext>
        </div>
      </FluentProvider>
    </LanguageContext>
  )
}

const useStyles = makeStyles({
  // Menus and dialogs, drawn beside the pane, get what the provider has: words only, or an empty pane would lie over this one.
  words: {
    fontVariantNumeric: 'tabular-nums',
    // The views space what they show themselves.
    '& h2, & p': { margin: 0 },
  },
  pane: { height: '100vh', minWidth: '270px', display: 'flex', flexDirection: 'column' },
  rest: { flexGrow: 1, minHeight: 0 },
})
