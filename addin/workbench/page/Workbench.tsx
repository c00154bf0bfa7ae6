import { Button, FluentProvider, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { sentenceOf } from '../../pane/reading/sentenceOf.ts'
import { themes } from '../../pane/theme/themes.ts'
import { useThemeName } from '../../pane/theme/useThemeName.ts'
import { LanguageContext, useText } from '../../pane/words/useText.tsx'
import { hearAccount } from '../drafts/account.ts'
import { draftsIn } from '../drafts/drafts.ts'
import type { Host } from '../host/host.ts'
import { Bar } from './Bar.tsx'
import { KeptWorkbook } from './KeptWorkbook.tsx'
import { PaneFrame } from './PaneFrame.tsx'
import { Sheets } from './Sheets.tsx'
import { useDraft } from './useDraft.ts'
import { usePaneKeys } from './usePaneKeys.ts'
import { usePreferences } from './usePreferences.ts'
import { useWorkbook, type OpenWorkbook } from './useWorkbook.ts'

/** The workbench (试用工作台): a spreadsheet in the browser, and the same pane beside it that stands in Excel. */
export function Workbench({ host }: { readonly host: Host }) {
  const [preferences, change] = usePreferences()
  const { language } = preferences
  const [paneOpen, setPaneOpen] = useState(true)
  const theme = useThemeName(preferences.theme)
  const [drafts] = useState(() => draftsIn(window.indexedDB, navigator.locks))
  const [account, setAccount] = useState<string>()
  const gone = useCallback((id: string) => void drafts.forget(id).catch(() => undefined), [drafts])
  const workbook = useWorkbook(host, language, gone)
  const kept = useDraft(host, workbook, drafts, account)
  const styles = useStyles()
  useLayoutEffect(() => hearAccount(setAccount), [])
  usePaneKeys(() => setPaneOpen(true))
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return (
    <LanguageContext value={language}>
      {/* Dialogs get the provider's own class: with the page's, an empty page would lie over this one. */}
      <FluentProvider theme={themes[theme]}>
        <div className={styles.page}>
          <Bar
            workbook={workbook}
            paneOpen={paneOpen}
            togglePane={() => setPaneOpen(!paneOpen)}
            switchLanguage={() => change({ language: language === 'zh' ? 'en' : 'zh' })}
          />
          <FileTrouble workbook={workbook} />
          <KeptWorkbook kept={kept} />
          <div className={styles.work}>
            <Sheets host={host} language={language} dark={theme === 'dark'} />
            {paneOpen && <PaneFrame />}
          </div>
        </div>
      </FluentProvider>
    </LanguageContext>
  )
}

/** Why a workbook was not opened or saved. */
function FileTrouble({ workbook: { trouble, dismiss } }: { readonly workbook: OpenWorkbook }) {
  const text = useText()
  if (trouble === undefined) return null
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{sentenceOf(trouble, text)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={dismiss}>{text('workbench.dismiss')}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}

const useStyles = makeStyles({
  page: { height: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  work: { flexGrow: 1, minHeight: 0, display: 'flex' },
})
