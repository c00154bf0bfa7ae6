import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { themes } from '../../pane/theme/themes.ts'
import { useThemeName } from '../../pane/theme/useThemeName.ts'
import { LanguageContext } from '../../pane/words/useText.tsx'
import type { Host } from '../host/host.ts'
import { Bar } from './Bar.tsx'
import { PaneFrame } from './PaneFrame.tsx'
import { Sheets } from './Sheets.tsx'
import { usePreferences } from './usePreferences.ts'

/** The workbench (试用工作台): a spreadsheet in the browser, and the same pane beside it that stands in Excel. */
export function Workbench({ host }: { readonly host: Host }) {
  const [preferences, change] = usePreferences()
  const [paneOpen, setPaneOpen] = useState(true)
  const theme = useThemeName(preferences.theme)
  const styles = useStyles()
  useEffect(() => {
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
  }, [preferences.language])
  return (
    <LanguageContext value={preferences.language}>
      <FluentProvider theme={themes[theme]} className={styles.page}>
        <Bar
          paneOpen={paneOpen}
          togglePane={() => setPaneOpen(!paneOpen)}
          switchLanguage={() => change({ language: preferences.language === 'zh' ? 'en' : 'zh' })}
        />
        <div className={styles.work}>
          <Sheets host={host} language={preferences.language} dark={theme === 'dark'} />
          {paneOpen && <PaneFrame />}
        </div>
      </FluentProvider>
    </LanguageContext>
  )
}

const useStyles = makeStyles({
  page: { height: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  work: { flexGrow: 1, minHeight: 0, display: 'flex' },
})
