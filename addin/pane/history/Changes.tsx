import { Text } from '@fluentui/react-components'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { RowChange, SheetPlace } from '../../service/answers.ts'
import { compareVersions } from '../../service/sheets.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'

/** 比对: cell by cell, what a version changed against the one before. */
export function Changes({ sheet, version }: { readonly sheet: SheetPlace; readonly version: number }) {
  const text = useText()
  const { client } = usePane()
  const reading = useReading(`changes ${JSON.stringify(sheet)} ${version}`, () => compareVersions(client, sheet, version))
  const columns = sheetOf(sheet.kind)?.columns
  const titleOf = (column: string) => text(columns?.[column]?.title ?? { zh: column, en: column })
  const lines = (change: RowChange): readonly string[] => {
    if (change.change === 'added') return [text('history.added', { row: change.row })]
    if (change.change === 'removed') return [text('history.removed', { row: change.before })]
    const shown = (cell: string) => (cell === '' ? text('history.empty-cell') : cell)
    return change.cells.map(({ column, from, to }) =>
      text('history.cell', { row: change.row, column: titleOf(column), from: shown(from), to: shown(to) }),
    )
  }
  return (
    <Shown reading={reading} empty={({ value }) => (value.length === 0 ? text('history.no-changes') : undefined)}>
      {({ value }) => (
        <>
          <Text as="p" block>
            {text('history.changes', {
              cells: value.reduce((sum, one) => sum + (one.change === 'changed' ? one.cells.length : 0), 0),
              added: value.filter(({ change }) => change === 'added').length,
              removed: value.filter(({ change }) => change === 'removed').length,
            })}
          </Text>
          <ul>
            {value.flatMap(lines).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Shown>
  )
}
