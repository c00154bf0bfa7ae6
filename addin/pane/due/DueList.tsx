import { Button, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import type { FullVersion, Standing } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import { wholeReason } from '../returned/wholeReason.ts'
import { nameOf } from '../shell/places.ts'
import { StateChip } from '../shell/StateChip.tsx'
import { useRows } from '../shell/useRows.ts'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'
import type { DueLine } from './dueLines.ts'
import { isOpen, isOverdue } from './dueOrder.ts'
import type { useReturnReasons } from './useReturnReasons.ts'
import type { FoundCopy } from './useCopies.ts'
import { Small } from '../fill/Small.tsx'

interface DueListProps {
  readonly lines: readonly DueLine<FoundCopy>[]
  readonly open: (line: DueLine<FoundCopy>) => void
  readonly nil: (standing: Standing) => void
  /** The sheets that wait in 待发. */
  readonly waiting: ReadonlySet<string>
  /** The returned versions, for their reasons. */
  readonly returns: ReturnType<typeof useReturnReasons>
}

/** The sheets that are due; those that are accepted under a fold. */
export function DueList({ lines, open, nil, waiting, returns }: DueListProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const accepted = lines.filter(({ standing }) => standing.state === 'accepted')
  const shown = (some: readonly DueLine<FoundCopy>[]) =>
    some.map((line) => (
      <Line
        key={sheetName(line.standing)}
        line={line}
        open={open}
        nil={nil}
        waits={waiting.has(sheetName(line.standing))}
        returned={line.standing.state === 'returned' ? returns.get(sheetName(line.standing)) : undefined}
      />
    ))
  return (
    <>
      <ul className={rows.list} aria-label={text('due.list')} {...arrows}>
        {shown(lines.filter(({ standing }) => standing.state !== 'accepted'))}
      </ul>
      {accepted.length > 0 && (
        <details>
          <summary className={styles.fold}>{text('due.accepted', { count: accepted.length })}</summary>
          <ul className={rows.list} {...arrows}>
            {shown(accepted)}
          </ul>
        </details>
      )}
    </>
  )
}

interface LineProps extends Pick<DueListProps, 'open' | 'nil'> {
  readonly line: DueLine<FoundCopy>
  readonly waits: boolean
  readonly returned: FullVersion | undefined
}

function Line({ line, open, nil, waits, returned }: LineProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { standing, draft, copy } = line
  const { state, zero, kind, period, department } = standing
  const name = `${text(standing.title)} ${text(periodText(period))}`
  const does = state === 'returned' ? 'mend' : draft ? 'go-on' : 'fill'
  const sheet = { department, period, kind }
  const says = [returnWords(returned, text), daysOf(standing, text), copyWords(copy, draft, text), waits ? text('due.waits') : ''].filter(
    (words) => words !== '',
  )
  const leads = state === 'returned' ? 'returned' : isOpen(standing) ? 'fill' : 'history'
  return (
    <li className={styles.line}>
      <div className={styles.first}>
        <StateChip state={state} zero={zero} overdue={isOverdue(standing)} draft={draft} />
        <Button appearance="transparent" className={rows.grow} data-leads={nameOf({ view: leads, sheet })} onClick={() => open(line)}>
          {name}
        </Button>
      </div>
      {(says.length > 0 || isOpen(standing)) && (
        <div className={styles.second}>
          <span className={styles.says}>{says.join(' · ')}</span>
          {state === 'due' && !draft && !waits && (
            <Small appearance="subtle" aria-label={text('nil.do-of', { sheet: name })} onClick={() => nil(standing)}>
              {text('nil.do')}
            </Small>
          )}
          {isOpen(standing) && (
            <Small aria-label={text(`due.${does}-of`, { sheet: name })} onClick={() => open(line)}>
              {text(`due.${does}`)} ›
            </Small>
          )}
        </div>
      )}
    </li>
  )
}

type Words = ReturnType<typeof useText>

/** How long there is, or how late it was. */
function daysOf({ state, daysLeft, daysLate, dueOn, answerBy }: Standing, text: Words): string {
  if (state === 'returned') return text('due.mend-by', { day: dayText(answerBy ?? dueOn) })
  if (state === 'submitted' || state === 'accepted') return daysLate > 0 ? text('state.late', { days: daysLate }) : ''
  if (daysLeft === 0) return text('due.today')
  return daysLeft > 0 ? text('due.days-left', { days: daysLeft }) : text('due.overdue', { days: -daysLeft })
}

/** 理由2行, or the reason of the whole sheet. */
function returnWords(returned: FullVersion | undefined, text: Words): string {
  if (returned === undefined) return ''
  const count = returned.decision?.rows?.length ?? 0
  return count > 0 ? text('due.reasons', { count }) : wholeReason(returned, text)
}

function copyWords(copy: FoundCopy | undefined, draft: boolean, text: Words): string {
  if (copy?.toFix === undefined || !draft) return ''
  return copy.toFix === 0 ? text('due.nothing-wrong') : text('due.must-fix', { count: copy.toFix })
}

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
  first: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  second: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  says: {
    flexGrow: 1,
    // It wraps before the buttons do.
    flexBasis: '8em',
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fold: { minHeight: '32px', cursor: 'pointer', display: 'list-item', lineHeight: '32px' },
})
