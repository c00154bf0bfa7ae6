import { Button, Subtitle2, Text } from '@fluentui/react-components'
import { ok, type Result } from '@kaoji/shared/result'
import { periodText } from '@kaoji/shared/messages/periods'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import type { FullVersion, SheetPlace, SheetProblem } from '../../service/answers.ts'
import { acceptSheet, checkRows, readSheet, returnSheet } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Shown } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { StateChip } from '../shell/StateChip.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { marked, reasonsOf, type Marks } from './reasons.ts'
import { ReviewedRows } from './ReviewedRows.tsx'

interface Reviewed {
  readonly version: FullVersion
  readonly problems: readonly SheetProblem[]
}

/** 审表: one sheet with its problems and explanations; rows go back with reasons, or the sheet is accepted. */
export function ReviewView({ sheet }: { readonly sheet: SheetPlace }) {
  const text = useText()
  const { client, who, back } = usePane()
  const reading = useReading(JSON.stringify(sheet), async (): Promise<Result<Reviewed, Trouble>> => {
    const version = await readSheet(client, sheet)
    if (!version.ok) return version
    const checked = await checkRows(client, sheet, version.value)
    return checked.ok ? ok({ version: version.value, problems: checked.value.problems }) : checked
  })
  const [marks, mark] = useState<Marks>(new Map())
  const [trouble, setTrouble] = useState<Trouble>()
  const decide = async (decision: Promise<Result<unknown, Trouble>>) => {
    const done = await decision
    if (done.ok) return back()
    setTrouble(done.error)
    // Somebody was first: what they did must be seen before deciding again.
    if (done.error.code === 'somebody-was-first') reading.again()
  }
  return (
    <>
      <Subtitle2 as="h2">
        {text(sheetOf(sheet.kind)?.title ?? { zh: sheet.kind, en: sheet.kind })} {sheet.department} {text(periodText(sheet.period))}
      </Subtitle2>
      {trouble !== undefined && <TroubleBar trouble={trouble} />}
      <Shown reading={reading}>
        {({ version, problems }) => {
          const reasons = reasonsOf(marks)
          const etag = `${version.version}.${version.state}`
          return (
            <>
              <Text>
                <StateChip state={version.state} zero={version.zero} /> {text('history.version', { version: version.version })}{' '}
                {text('history.line', { time: timeText(version.at), by: version.by, rows: version.rowCount })}
              </Text>
              <Text>
                {text('review.problems', { count: problems.length })} {text('review.explanations', { count: version.explanations.length })}
              </Text>
              <ul>
                {problems.map(({ cell, rule, row, says }) => (
                  <li key={`${cell} ${rule} ${row} ${says}`}>{says}</li>
                ))}
                {version.explanations.map(({ row, column, rule, reason }) => (
                  <li key={`${row} ${column} ${rule}`}>{text('review.explained', { place: text('sheet.row', { row }), reason })}</li>
                ))}
              </ul>
              {version.zero ? (
                <Text>{text('review.nil')}</Text>
              ) : (
                <ReviewedRows
                  kind={sheet.kind}
                  rows={version.rows}
                  marks={marks}
                  mark={(row, reason) => mark(marked(marks, row, reason))}
                />
              )}
              {version.state === 'submitted' && (
                <Foot>
                  {marks.size > 0 && reasons === undefined && <Text>{text('review.reason-needed')}</Text>}
                  {who.roles.includes('office') && (
                    <Button
                      disabled={reasons === undefined}
                      onClick={() => reasons && void decide(returnSheet(client, sheet, etag, { rows: reasons }))}
                    >
                      {text('review.return', { count: marks.size })}
                    </Button>
                  )}
                  <Primary disabled={marks.size > 0} onClick={() => void decide(acceptSheet(client, sheet, etag))}>
                    {text('review.accept')}
                  </Primary>
                </Foot>
              )}
            </>
          )
        }}
      </Shown>
    </>
  )
}
