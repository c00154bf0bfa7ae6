import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { DepartmentScore } from '@kaoji/shared/scoring/result'
import { departmentScores } from '../../service/results.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { ScoreLines } from './ScoreLines.tsx'

/** A department's score: the arithmetic of A, B and S, and its clauses. */
export function DepartmentView({ run, id }: { readonly run: number; readonly id: string }) {
  const text = useText()
  const { client, year } = usePane()
  const reading = useReading(`department ${run}`, () => departmentScores(client, year.year, run))
  return (
    <Shown reading={reading} empty={(list) => (list.some(({ department }) => department === id) ? undefined : text('ranking.empty'))}>
      {(list) => {
        const found = list.find(({ department }) => department === id)
        return found && <Department run={run} score={found} />
      }}
    </Shown>
  )
}

function Department({
  run,
  score: { department, score, rank, grade, arithmetic, explanation, lines },
}: {
  readonly run: number
  readonly score: DepartmentScore
}) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const standing = [
    score ?? text('score.pending'),
    ...(rank === null ? [] : [text('score.rank', { rank })]),
    ...(grade === null ? [] : [text(grade)]),
  ]
  return (
    <>
      <h2 className={rows.heading}>{department}</h2>
      <p className={styles.total}>{standing.join(' · ')}</p>
      <ul className={styles.steps}>
        {/* A, B and S stand in one line of arithmetic; under each other they are read. */}
        {text(arithmetic)
          .split(/[；;]\s*/)
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
        {text(explanation) !== '' && <li>{text(explanation)}</li>}
      </ul>
      <ScoreLines run={run} method="posts-2011" lines={lines} />
    </>
  )
}

const useStyles = makeStyles({
  total: { ...typographyStyles.subtitle1, color: tokens.colorBrandForeground1 },
  steps: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})
