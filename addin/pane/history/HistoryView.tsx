import { Button, MessageBar, MessageBarBody, Subtitle2 } from '@fluentui/react-components'
import { ok, type Result } from '@kaoji/shared/result'
import { periodText } from '@kaoji/shared/messages/periods'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import type { SheetPlace, Version } from '../../service/answers.ts'
import { listVersions, printedPath, templatePath, workbookPath } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { mayFill } from '../due/mayFill.ts'
import { ExcelTroubleBar } from '../fill/ExcelTroubleBar.tsx'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { save } from '../shell/save.ts'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { LayOutTroubleBar } from '../fill/LayOutTroubleBar.tsx'
import { useLayOut } from '../fill/useLayOut.ts'
import { VersionLine } from './VersionLine.tsx'
import { useCopyOf } from './useCopyOf.ts'
import { WorkbookButton } from './WorkbookButton.tsx'

/** 历次: a sheet's versions, newest first, with the reasons of a return; 取表, 另存, 比对. @param version one to begin with, as a card cites it */
export function HistoryView({ sheet, version }: { readonly sheet: SheetPlace; readonly version?: number }) {
  const text = useText()
  const rows = useRows()
  const { client, who, year, go } = usePane()
  const reading = useReading(JSON.stringify(sheet), async (): Promise<Result<readonly Version[], Trouble>> => {
    const versions = await listVersions(client, sheet)
    // A sheet that was never handed in has no versions.
    return !versions.ok && versions.error.code === 'not-found' ? ok([]) : versions
  })
  const [trouble, setTrouble] = useState<Trouble>()
  const [receipt, setReceipt] = useState<string>()
  const fetchFile = async (path: string) => {
    const saved = await save(client, path)
    setTrouble(saved.ok ? undefined : saved.error)
  }
  const newest = reading.value?.at(-1)
  const copy = useCopyOf(sheet)
  const layingOut = useLayOut()
  const open = async () => {
    if (newest?.decision?.state === 'returned') return go({ view: 'returned', sheet })
    if (copy !== undefined || (await layingOut.layOutPlace(sheet)) !== undefined) go({ view: 'fill', sheet })
  }
  const fills = mayFill(who, year.bureau, sheet)
  return (
    <>
      <Subtitle2 as="h2">
        {text(sheetOf(sheet.kind)?.title ?? { zh: sheet.kind, en: sheet.kind })} {sheet.department} {text(periodText(sheet.period))}
      </Subtitle2>
      {receipt !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{receipt}</MessageBarBody>
        </MessageBar>
      )}
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading} empty={(versions) => (versions.length === 0 ? text('history.none') : undefined)}>
        {(versions) => (
          <ol className={rows.list} reversed>
            {[...versions].reverse().map((one) => (
              <VersionLine
                key={one.version}
                sheet={sheet}
                version={one}
                current={one.version === version}
                goTo={one.version === newest?.version ? copy?.goTo : undefined}
                save={() => void fetchFile(workbookPath(sheet, one.version))}
                savePrinted={() => void fetchFile(printedPath(sheet, one.version))}
              />
            ))}
          </ol>
        )}
      </Shown>
      {layingOut.trouble !== undefined && <LayOutTroubleBar trouble={layingOut.trouble} />}
      {copy?.trouble !== undefined && <ExcelTroubleBar trouble={copy.trouble} />}
      {fills && reading.value !== undefined && (
        <Foot>
          {excelAtHand() === 'ready' ? (
            <Primary disabled={layingOut.busy !== undefined} onClick={() => void open()}>
              {text('history.fill')}
            </Primary>
          ) : (
            <>
              <Button onClick={() => void fetchFile(newest === undefined ? templatePath(sheet) : workbookPath(sheet))}>
                {text('sheet.template')}
              </Button>
              <WorkbookButton
                sheet={sheet}
                etag={newest && `${newest.version}.${newest.decision?.state ?? newest.state}`}
                done={(words) => {
                  setTrouble(undefined)
                  setReceipt(words)
                  reading.again()
                }}
                wrong={setTrouble}
              />
            </>
          )}
        </Foot>
      )}
    </>
  )
}
