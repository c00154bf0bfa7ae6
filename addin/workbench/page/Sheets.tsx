import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components'
import type { Language } from '@kaoji/shared/text'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../pane/words/useText.tsx'
import type { Host } from '../host/host.ts'
import { paneShown } from './paneShown.ts'
import { SheetSkeleton } from './SheetSkeleton.tsx'
import { usePrompt } from './usePrompt.ts'
import { useRefusal } from './useRefusal.ts'
import type { Driver } from '../univer/driver.ts'
import type { Spreadsheet } from '../univer/openUniver.ts'

declare global {
  interface Window {
    /** the spreadsheet for tests in a browser, there once it is drawn */
    kaojiWorkbench?: Driver
  }
}

interface SheetsProps {
  readonly host: Host
  readonly language: Language
  readonly dark: boolean
}

/** The spreadsheet: Univer, fetched and started once the bar and the pane's first view are there. */
export function Sheets({ host, language, dark }: SheetsProps) {
  const text = useText()
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const [spreadsheet, setSpreadsheet] = useState<Spreadsheet>()
  const { refusal, refused, dismiss } = useRefusal()
  const prompt = usePrompt(host.grid)
  const opening = useRef({ language, dark })
  useEffect(() => {
    let gone = false
    let opened: Spreadsheet | undefined
    const open = async () => {
      // Both share one thread: the pane, where the work begins, goes first.
      await paneShown(document.querySelector('iframe'))
      const { openUniver } = await import('../univer/openUniver.ts')
      if (gone || place.current === null) return
      opened = openUniver(place.current, host, opening.current, refused)
      setSpreadsheet(opened)
      window.kaojiWorkbench = opened.driver
    }
    void open()
    return () => {
      gone = true
      delete window.kaojiWorkbench
      opened?.close()
    }
  }, [host, refused])
  useEffect(() => spreadsheet?.look({ language, dark }), [spreadsheet, language, dark])
  return (
    <main className={styles.main} aria-label={text('workbench.sheet')}>
      {spreadsheet === undefined && <SheetSkeleton />}
      <div role="status" className={styles.notice}>
        {refusal !== undefined && (
          <MessageBar intent="warning">
            <MessageBarBody>{text(`workbench.${refusal}`)}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={dismiss}>{text('workbench.dismiss')}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {refusal === undefined && prompt !== undefined && prompt.message !== '' && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{prompt.title}</MessageBarTitle>
              {prompt.message}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div ref={place} className={styles.place} />
    </main>
  )
}

const useStyles = makeStyles({
  main: { flexGrow: 1, minWidth: 0, position: 'relative' },
  place: { position: 'absolute', inset: 0 },
  notice: {
    position: 'absolute',
    bottom: '56px',
    insetInline: 0,
    zIndex: 20,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    '& > *': { pointerEvents: 'auto', width: 'auto', maxWidth: '80%', boxShadow: tokens.shadow8 },
  },
})
