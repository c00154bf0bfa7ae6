import { Button, useArrowNavigationGroup } from '@fluentui/react-components'
import type { ScoreLine } from '@kaoji/shared/scoring/result'
import type { Text } from '@kaoji/shared/text'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'

/** The clauses of a scorecard, each the way to its why-card. @param titles by card's id, where they came along */
export function ScoreLines({
  run,
  lines,
  titles,
}: {
  readonly run: number
  readonly lines: readonly ScoreLine[]
  readonly titles: ReadonlyMap<string, Text>
}) {
  const text = useText()
  const rows = useRows()
  const { go } = usePane()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const points = ({ status, points, maximum }: ScoreLine) => {
    if (status === 'not-applicable') return text('score.not-applicable')
    return points === null ? text('score.pending') : text('score.of', { points, maximum })
  }
  return (
    <ul className={rows.list} {...arrows}>
      {lines.map((line) => (
        <li key={line.card} className={rows.row}>
          <Button appearance="transparent" className={rows.grow} onClick={() => go({ view: 'card', run, id: line.card })}>
            {/^\d/.test(line.clause) ? text('score.clause', { clause: line.clause }) : line.clause}{' '}
            {text(titles.get(line.card) ?? { zh: '', en: '' })}
          </Button>
          <span>{points(line)}</span>
        </li>
      ))}
    </ul>
  )
}
