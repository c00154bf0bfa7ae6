import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { Explanation, SheetProblem } from '../../service/answers.ts'
import { useText } from '../words/useText.tsx'
import { rowAnchor } from './ReviewedRows.tsx'

interface ProblemsProps {
  readonly sheet: SheetDefinition
  readonly problems: readonly SheetProblem[]
  readonly explanations: readonly Explanation[]
}

const signs = { error: '●', explain: '▲', warn: '○' } as const

/** Problems in the sheet's order, each with its 情况说明, or 未说明 where one was asked for; then what was explained without being asked. */
export function Problems({ sheet, problems, explanations }: ProblemsProps) {
  const text = useText()
  const styles = useStyles()
  const answers = (problem: SheetProblem) => (one: Explanation) =>
    one.row === problem.row && one.column === problem.column && one.rule === problem.rule
  const unasked = explanations.filter((one) => !problems.some((problem) => answers(problem)(one)))
  const cellOf = ({ row, column }: Explanation) => {
    const letter = layoutOf(sheet).columns.find(({ key }) => key === column)?.letter
    return letter === undefined ? text('sheet.row', { row }) : `${letter}${row + 3}`
  }
  if (problems.length + unasked.length === 0) return null
  return (
    <ul className={styles.list}>
      {problems.map((problem) => {
        const { cell, rule, row, column, severity, says } = problem
        const reason = explanations.find(answers(problem))?.reason
        return (
          <li key={`${row} ${column} ${rule} ${says}`} className={styles.one}>
            <span className={styles[severity]}>
              <span aria-hidden="true">{signs[severity]}</span> {text(`review.severity.${severity}`)}
            </span>{' '}
            {row > 0 && <ToRow row={row} words={cell} />} {says}
            {severity === 'explain' && (
              <div className={reason === undefined ? styles.explain : undefined}>
                {reason === undefined ? text('review.unexplained') : text('review.because', { reason })}
              </div>
            )}
          </li>
        )
      })}
      {unasked.map((one) => (
        <li key={`${one.row} ${one.column} ${one.rule}`} className={styles.one}>
          {one.row > 0 && <ToRow row={one.row} words={cellOf(one)} />} {text('review.because', { reason: one.reason })}
        </li>
      ))}
    </ul>
  )
}

function ToRow({ row, words }: { readonly row: number; readonly words: string }) {
  const styles = useStyles()
  const text = useText()
  return (
    <Link as="button" className={styles.cell} onClick={() => document.getElementById(rowAnchor(row))?.focus()}>
      {words === '' ? text('sheet.row', { row }) : words}
    </Link>
  )
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  one: { overflowWrap: 'anywhere' },
  cell: { minHeight: '32px', paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  error: { color: tokens.colorStatusDangerForeground1 },
  explain: { color: tokens.colorStatusWarningForeground1 },
  warn: { color: tokens.colorNeutralForeground3 },
})
