import { Button, MessageBar, MessageBarBody, Subtitle2, Text } from '@fluentui/react-components'
import { ok, type Result } from '@kaoji/shared/result'
import { periodText } from '@kaoji/shared/messages/periods'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import type { SheetPlace, Version } from '../../service/answers.ts'
import { listVersions, templatePath, workbookPath } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { ExcelTroubleBar } from '../fill/ExcelTroubleBar.tsx'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { save } from '../shell/save.ts'
import { StateChip } from '../shell/StateChip.tsx'
import { useRows } from '../shell/useRows.ts'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { Changes } from './Changes.tsx'
import { LayOutTroubleBar } from '../fill/LayOutTroubleBar.tsx'
import { useLayOut } from '../fill/useLayOut.ts'
import { useCopyOf } from './useCopyOf.ts'
import { WorkbookButton } from './WorkbookButton.tsx'
import { Small } from '../fill/Small.tsx'

/** 历次: a sheet's versions, newest first, with the reasons of a return; 取表, 另存, 比对. @param version one to begin with, as a card cites it */
export function HistoryView({ sheet, version }: { readonly sheet: SheetPlace; readonly version?: number }) {
  const text = useText()
  const rows = useRows()
  const { client, who, go } = usePane()
  const reading = useReading(JSON.stringify(sheet), async (): Promise<Result<readonly Version[], Trouble>> => {
    const versions = await listVersions(client, sheet)
    // A sheet that was never handed in has no versions.
    return !versions.ok && versions.error.code === 'not-found' ? ok([]) : versions
  })
  const [comparing, compare] = useState<number>()
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
  const mayFill =
    who.department === sheet.department && who.roles.some((role) => role === 'filler' || role === 'head' || role === 'inspector')
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
              <li key={one.version} aria-current={one.version === version}>
                <div className={rows.row}>
                  <StateChip state={one.decision?.state ?? one.state} zero={one.zero} />
                  <span className={rows.words}>
                    {text('history.version', { version: one.version })}{' '}
                    {text('history.line', { time: timeText(one.at), by: one.by, rows: one.rowCount })}
                  </span>
                  <Small onClick={() => void fetchFile(workbookPath(sheet, one.version))}>{text('sheet.save')}</Small>
                </div>
                {one.reason !== undefined && <Text>{text('history.reason', { reason: one.reason })}</Text>}
                {one.decision?.state === 'returned' && <Reasons version={one} />}
                {one.version > 1 && (
                  <Small
                    aria-expanded={comparing === one.version}
                    onClick={() => compare(comparing === one.version ? undefined : one.version)}
                  >
                    {text('history.compare', { since: one.version - 1, version: one.version })}
                  </Small>
                )}
                {comparing === one.version && (
                  <Changes
                    sheet={sheet}
                    version={one.version}
                    rowCount={one.rowCount}
                    goTo={one.version === newest?.version ? copy?.goTo : undefined}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </Shown>
      {layingOut.trouble !== undefined && <LayOutTroubleBar trouble={layingOut.trouble} />}
      {copy?.trouble !== undefined && <ExcelTroubleBar trouble={copy.trouble} />}
      {mayFill && reading.value !== undefined && (
        <Foot>
          {excelAtHand() === 'ready' ? (
            <>
              {copy === undefined && newest !== undefined && (
                <Button onClick={() => void fetchFile(workbookPath(sheet))}>{text('sheet.save')}</Button>
              )}
              <Primary disabled={layingOut.busy !== undefined} onClick={() => void open()}>
                {text('history.fill')}
              </Primary>
            </>
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

function Reasons({ version: { decision } }: { readonly version: Version }) {
  const text = useText()
  const rows = useRows()
  return (
    <ul>
      {decision?.reason !== undefined && <li className={rows.bad}>{decision.reason}</li>}
      {(decision?.rows ?? []).map(({ row, column = '', reason }) => (
        <li key={`${row} ${column}`} className={rows.bad}>
          <Text>{text('sheet.row-reason', { row, reason })}</Text>
        </li>
      ))}
    </ul>
  )
}
