import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { templatePath, workbookPath } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { WorkbookButton } from '../history/WorkbookButton.tsx'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { ReturnedHead } from '../returned/ReturnedHead.tsx'
import { save } from '../shell/save.ts'
import { tagOf } from '../submit/submission.ts'
import { signOf } from './problemGroups.ts'
import { SheetHead } from './SheetHead.tsx'
import { useFillStyles } from './useFillStyles.ts'

import { useText } from '../words/useText.tsx'

/** 填报 without Excel at hand, as in WPS: the sheet goes out as a file and comes back filled; what is wrong in it is listed. */
export function FileView({ sheet, tooOld }: { readonly sheet: SheetPlace; readonly tooOld: boolean }) {
  const text = useText()
  const styles = useFillStyles()
  const { client, fillings } = usePane()
  const reading = useReading(`filling ${JSON.stringify(sheet)}`, () => fillings.ask(sheet))
  const [trouble, setTrouble] = useState<Trouble>()
  const [receipt, setReceipt] = useState('')
  const fetchFile = async (path: string) => {
    const saved = await save(client, path)
    setTrouble(saved.ok ? undefined : saved.error)
  }
  const problems = trouble?.problems ?? []
  return (
    <Shown reading={reading}>
      {({ filling: { standing, newest, lists } }) => (
        <>
          <SheetHead standing={standing} />
          {newest !== undefined && <ReturnedHead version={newest} people={lists.people} rows />}
          <Text>{text(tooOld ? 'fill.too-old' : 'fill.file-says')}</Text>
          {receipt !== '' && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{receipt}</MessageBarBody>
            </MessageBar>
          )}
          {trouble !== undefined && problems.length === 0 && <TroubleBar trouble={trouble} />}
          {problems.length > 0 && (
            <section>
              <Text as="p" block>
                {text('fill.file-problems', { count: problems.length })}
              </Text>
              <ol className={styles.list}>
                {problems.map(({ cell, rule, severity, says }) => (
                  <li key={`${cell} ${rule} ${says}`} className={styles.line}>
                    <span className={styles[severity]} aria-hidden>
                      {signOf[severity]}
                    </span>{' '}
                    {says}
                  </li>
                ))}
              </ol>
              <Text as="p" block>
                {text('fill.file-mended')}
              </Text>
            </section>
          )}
          <Foot>
            <Button onClick={() => void fetchFile(newest === undefined ? templatePath(sheet) : workbookPath(sheet))}>
              {text('sheet.template')}
            </Button>
            <WorkbookButton
              sheet={sheet}
              etag={tagOf(newest) === '' ? undefined : tagOf(newest)}
              done={(words) => {
                setTrouble(undefined)
                setReceipt(words)
                reading.again()
              }}
              wrong={(wrong) => {
                setReceipt('')
                setTrouble(wrong)
              }}
            />
          </Foot>
        </>
      )}
    </Shown>
  )
}
