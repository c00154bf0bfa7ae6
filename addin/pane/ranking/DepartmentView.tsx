import { Subtitle2, Text } from '@fluentui/react-components'
import { departmentScores } from '../../service/results.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { ScoreLines } from './ScoreLines.tsx'

/** A department's score: the arithmetic of A, B and S, and its clauses. */
export function DepartmentView({ run, id }: { readonly run: number; readonly id: string }) {
  const text = useText()
  const { client, year } = usePane()
  const reading = useReading(`department ${run}`, () => departmentScores(client, year.year, run))
  return (
    <Shown reading={reading} empty={(list) => (list.some(({ department }) => department === id) ? undefined : text('ranking.empty'))}>
      {(list) =>
        list
          .filter(({ department }) => department === id)
          .map(({ department, arithmetic, lines }) => (
            <section key={department}>
              <Subtitle2 as="h2">{department}</Subtitle2>
              <Text as="p" block>
                {text(arithmetic)}
              </Text>
              <ScoreLines run={run} lines={lines} titles={new Map()} />
            </section>
          ))
      }
    </Shown>
  )
}
