import { useArrowNavigationGroup } from '@fluentui/react-components'
import type { Problem, Severity } from '@kaoji/shared/sheets/define'
import type { Checked } from '@kaoji/shared/sheets/validate'
import { useMemo, useState } from 'react'
import { useText } from '../words/useText.tsx'
import { placeName, reasonsOf, type KeptReason } from './explanations.ts'
import { countsOf, nameOf, severities, signOf } from './problemGroups.ts'
import { ProblemLine } from './ProblemLine.tsx'
import { useAnnounced } from './useAnnounced.ts'
import { useFillStyles } from './useFillStyles.ts'
import { Small } from './Small.tsx'

interface ProblemListProps {
  readonly checked: Checked
  readonly reasons: readonly KeptReason[]
  readonly goTo: (cell: string) => void
  readonly explain: (problem: Problem, reason: string) => void
}

// More are drawn when asked for: a pasted sheet can have thousands.
const atFirst = 40

/** The problems in the sheet's order with their counts; a count shows those of its kind alone. */
export function ProblemList({ checked, reasons, goTo, explain }: ProblemListProps) {
  const text = useText()
  const styles = useFillStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const [only, showOnly] = useState<Severity>()
  const [most, show] = useState(atFirst)
  const { problems, rows } = checked
  const counts = countsOf(problems)
  const said = useAnnounced(text('fill.counted', counts))
  const written = useMemo(() => reasonsOf(checked, reasons), [checked, reasons])
  const shown = only === undefined || counts[only] === 0 ? problems : problems.filter(({ severity }) => severity === only)
  return (
    <>
      <div className={styles.counts}>
        {severities.map((severity) => (
          <Small
            key={severity}
            appearance="subtle"
            className={counts[severity] === 0 ? styles.none : styles[severity]}
            aria-pressed={only === severity}
            onClick={() => showOnly(only === severity ? undefined : severity)}
          >
            {signOf[severity]} {text('fill.count', { kind: text(`fill.${severity}`), count: counts[severity] })}
          </Small>
        ))}
        <span role="status" className={styles.unseen}>
          {said}
        </span>
      </div>
      {rows.length === 0 && <p>{text('fill.no-rows')}</p>}
      {rows.length > 0 && problems.length === 0 && <p>{text('fill.checked', { rows: rows.length })}</p>}
      <ol className={styles.list} aria-label={text('fill.problems')} {...arrows}>
        {shown.slice(0, most).map((problem) => (
          <ProblemLine
            key={nameOf(problem)}
            problem={problem}
            reason={written.get(placeName(problem))?.reason}
            goTo={goTo}
            explain={explain}
          />
        ))}
      </ol>
      {shown.length > most && <Small onClick={() => show(most + 200)}>{text('fill.more', { count: shown.length - most })}</Small>}
    </>
  )
}
