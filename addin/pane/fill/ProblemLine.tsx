import { Textarea } from '@fluentui/react-components'
import type { Problem } from '@kaoji/shared/sheets/define'
import { memo, useState } from 'react'
import { useText } from '../words/useText.tsx'
import { nameOf, signOf } from './problemGroups.ts'
import { useFillStyles } from './useFillStyles.ts'
import { Small } from './Small.tsx'

interface ProblemLineProps {
  readonly problem: Problem
  readonly reason: string | undefined
  readonly goTo: (cell: string) => void
  readonly explain: (problem: Problem, reason: string) => void
}

/** A problem: a click or Enter selects its cell and the focus stays here; one that asks for a reason takes it here. */
export const ProblemLine = memo(Line, (one, other) => {
  return (
    nameOf(one.problem) === nameOf(other.problem) && one.reason === other.reason && one.goTo === other.goTo && one.explain === other.explain
  )
})

function Line({ problem, reason, goTo, explain }: ProblemLineProps) {
  const text = useText()
  const styles = useFillStyles()
  const { severity, says, cell } = problem
  return (
    <li className={styles.line}>
      <button type="button" className={styles.go} data-problem={severity} onClick={() => cell !== '' && goTo(cell)}>
        <span className={styles[severity]} aria-hidden>
          {signOf[severity]}
        </span>
        <span>
          <span className={styles.unseen}>{text(`fill.${severity}`)} </span>
          {text(says)}
        </span>
      </button>
      {severity === 'explain' && <Reason problem={problem} reason={reason} explain={explain} />}
    </li>
  )
}

function Reason({ problem, reason, explain }: Omit<ProblemLineProps, 'goTo'>) {
  const text = useText()
  const styles = useFillStyles()
  const [written, write] = useState<string>()
  const label = problem.cell === '' ? text('fill.reason-of-sheet') : text('fill.reason-of', { cell: problem.cell })
  const keep = () => {
    explain(problem, written ?? '')
    write(undefined)
  }
  if (written === undefined) {
    return (
      <div className={styles.under}>
        {reason !== undefined && <span>{text('fill.reason', { reason })}</span>}
        <Small onClick={() => write(reason ?? '')} aria-label={`${text('fill.write-reason')} ${problem.cell}`}>
          {text(reason === undefined ? 'fill.write-reason' : 'fill.change-reason')}
        </Small>
      </div>
    )
  }
  return (
    <div className={styles.under}>
      <div className={styles.field}>
        <Textarea
          autoFocus
          value={written}
          maxLength={2000}
          aria-label={label}
          onChange={(_, { value }) => write(value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') write(undefined)
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <div className={styles.row}>
          <Small onClick={keep}>{text('fill.keep-reason')}</Small>
          <Small appearance="subtle" onClick={() => write(undefined)}>
            {text('pane.cancel')}
          </Small>
        </div>
      </div>
    </div>
  )
}
