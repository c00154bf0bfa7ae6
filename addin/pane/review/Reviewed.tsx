import { Button, Checkbox, Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components'
import type { Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useState } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { acceptSheet, returnSheet } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { StateChip } from '../shell/StateChip.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import { decidedRows, type Decisions } from './decisions.ts'
import { countOf } from './lastFigures.ts'
import { Problems } from './Problems.tsx'
import { ReasonField } from './ReasonField.tsx'
import { marked, reasonsOf, type Marks } from './reasons.ts'
import { ReviewedRows } from './ReviewedRows.tsx'
import type { ReviewedSheet } from './readReviewed.ts'
import { mayAccept } from './useInbox.ts'

interface ReviewedProps {
  readonly sheet: SheetPlace
  readonly reviewed: ReviewedSheet
  readonly today: string | undefined
  readonly decide: (decision: Promise<Result<unknown, Trouble>>, done: 'review.accepted' | 'review.returned') => void
}

/** A sheet under review: problems and explanations, the rows, and what becomes of it. */
export function Reviewed({ sheet, reviewed: { version, problems, last }, today, decide }: ReviewedProps) {
  const text = useText()
  const styles = useStyles()
  const { client, who } = usePane()
  const [marks, mark] = useState<Marks>(new Map())
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const [differing, setDiffering] = useState(false)
  const definition = sheetOf(sheet.kind)
  const own = version.by === who.person && version.imported === undefined
  const open = version.state === 'submitted' && mayAccept(who, sheet.kind)
  const returns = open && who.roles.includes('office')
  const reasons = reasonsOf(marks)
  const etag = `${version.version}.${version.state}`
  const lastCalled = text(definition?.cycle === 'quarter' ? 'review.last-quarter' : 'review.last-month')
  return (
    <>
      <div className={styles.line}>
        <StateChip state={version.state} zero={version.zero} /> {text('history.version', { version: version.version })}{' '}
        {text('history.line', {
          time: timeText(version.at),
          by: version.imported === undefined ? (version.byName ?? version.by) : text('state.imported'),
          rows: version.rowCount,
        })}
      </div>
      <div className={styles.line}>
        {text('review.problems', { count: problems.length })} {text('review.explanations', { count: version.explanations.length })}
        {countOf(last) > 0 && (
          <ToggleButton checked={differing} onClick={() => setDiffering(!differing)}>
            {text('review.differing', { period: lastCalled, count: countOf(last) })}
          </ToggleButton>
        )}
      </div>
      {definition !== undefined && <Problems sheet={definition} problems={problems} explanations={version.explanations} />}
      {returns && (
        <>
          <Checkbox
            label={text('review.whole')}
            checked={marks.has(0)}
            onChange={(_, { checked }) => mark(marked(marks, 0, checked === true ? '' : undefined))}
          />
          {marks.has(0) && (
            <ReasonField
              label={text('review.reason-whole')}
              reason={marks.get(0) ?? ''}
              write={(reason) => mark(marked(marks, 0, reason))}
            />
          )}
        </>
      )}
      {version.zero || definition === undefined ? (
        <Text>{text('review.nil')}</Text>
      ) : (
        <ReviewedRows
          sheet={definition}
          rows={version.rows}
          last={last}
          lastCalled={{ zh: lastCalled, en: lastCalled }}
          only={differing ? new Set(last.keys()) : undefined}
          marks={open && !own ? marks : undefined}
          mark={(row, reason) => mark(marked(marks, row, reason))}
          decisions={decisions}
          decide={setDecisions}
          today={today}
        />
      )}
      {open && (
        <Foot>
          {own && <Text className={styles.why}>{text('review.own')}</Text>}
          {!own && marks.size > 0 && reasons === undefined && <Text className={styles.why}>{text('review.reason-needed')}</Text>}
          {returns && !own && (
            <Button
              disabled={reasons === undefined}
              onClick={() => reasons && decide(returnSheet(client, sheet, etag, reasons), 'review.returned')}
            >
              {text(marks.has(0) ? 'review.return-whole' : marks.size === 0 ? 'review.return-none' : 'review.return', {
                count: marks.size,
              })}
            </Button>
          )}
          <Primary
            disabled={marks.size > 0 || own}
            onClick={() => decide(acceptSheet(client, sheet, etag, decidedRows(decisions)), 'review.accepted')}
          >
            {decisions.size > 0 ? text('review.accept-deciding', { count: decisions.size }) : text('review.accept')}
          </Primary>
        </Foot>
      )}
    </>
  )
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  why: { flexBasis: '100%' },
})
